import { useState } from 'preact/hooks'
import { t } from '../browser/words'
import { Icon } from './Icon'

interface CopyButtonProps {
  label: string
  testid: string
  look?: 'plain' | 'quiet'
  /** Made when it is asked for: it may be large. */
  text: () => Promise<string>
}

/** Puts a text on the clipboard and says, in its own place, that it did. */
export function CopyButton({ label, testid, look = 'plain', text }: CopyButtonProps) {
  const [state, setState] = useState<'ready' | 'busy' | 'copied' | 'failed'>('ready')

  const copy = async () => {
    if (state === 'busy') return
    setState('busy')
    try {
      await navigator.clipboard.writeText(await text())
      setState('copied')
    } catch {
      // The browser gives no reason that would help: the words say what else to do.
      setState('failed')
    }
  }

  return (
    <button
      type="button"
      class={look === 'quiet' ? 'button button--quiet' : 'button'}
      data-testid={testid}
      data-state={state}
      aria-disabled={state === 'busy'}
      onClick={copy}
      onBlur={() => setState((now) => (now === 'busy' ? now : 'ready'))}
    >
      <Icon name={state === 'copied' ? 'good' : 'copy'} />
      <span role="status">
        {state === 'copied' ? t('copied') : state === 'failed' ? t('copyFailed') : label}
      </span>
    </button>
  )
}
