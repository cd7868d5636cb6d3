import { useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { dated } from '../numbers'

/** The copy from before the first exchange, and the way back to what it has. */
export function KeptCopy({ at }: { at: string }) {
  const [state, setState] = useState<'kept' | 'busy' | 'done' | 'failed'>('kept')
  const bringBack = async () => {
    if (state === 'busy') return
    setState('busy')
    const [{ parseBackup }, { restoreBackup }, { readCopy }] = await Promise.all([
      import('../../../backup/backup'),
      import('../../../storage/restore'),
      import('../../../storage/sync-settings'),
    ])
    const copy = await readCopy()
    if (copy) await restoreBackup(await parseBackup(copy.text))
    setState(copy ? 'done' : 'failed')
  }
  return (
    <div class="sync-copy">
      <p>{t('syncCopy', dated(at))}</p>
      <div class="sync-bar">
        <button
          type="button"
          class="button"
          data-testid="sync-copy-back"
          aria-disabled={state === 'busy'}
          onClick={() => void bringBack().catch(() => setState('failed'))}
        >
          {t(state === 'busy' ? 'syncCopyBusy' : 'syncCopyBack')}
        </button>
      </div>
      <p role="status" data-testid="sync-copy-state">
        {state === 'done' && t('syncCopyDone')}
        {state === 'failed' && t('syncCopyFailed')}
      </p>
    </div>
  )
}
