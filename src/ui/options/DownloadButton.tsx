import { useState } from 'preact/hooks'
import { t } from '../../browser/words'
import { download, type TextFile } from './download'
import { Icon } from './Icon'

interface DownloadButtonProps {
  label: string
  testid: string
  look?: 'primary' | 'plain'
  disabled?: 'yes' | 'no'
  /** Made when it is asked for: it may be large. */
  file: () => Promise<TextFile>
  onDone?: () => void
}

/** Makes a file and hands it to the browser's downloads; says so where that failed. */
export function DownloadButton(props: DownloadButtonProps) {
  const { label, testid, look = 'plain', disabled = 'no', file, onDone } = props
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready')

  const start = async () => {
    if (state === 'busy') return
    setState('busy')
    try {
      download(await file())
      setState('ready')
      onDone?.()
    } catch {
      setState('failed')
    }
  }

  return (
    <span class="download">
      <button
        type="button"
        class={look === 'primary' ? 'button button--primary' : 'button'}
        data-testid={testid}
        disabled={disabled === 'yes'}
        aria-disabled={state === 'busy'}
        onClick={start}
      >
        <Icon name="download" />
        {label}
      </button>
      <span role="status" class="download-state">
        {state === 'busy' && t('preparing')}
        {state === 'failed' && t('downloadFailed')}
      </span>
    </span>
  )
}
