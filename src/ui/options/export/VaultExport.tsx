import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import type { Template } from '../../../template/template'
import { Icon } from '../Icon'
import { counted, numbered } from '../numbers'
import { useVault, type VaultState } from './useVault'
import { VaultPreview } from './VaultPreview'

interface VaultExportProps {
  talks: SavedTalk[]
  library: ReadonlyMap<string, SavedTalk>
  template: Template
  /** Of the zip, without extension. */
  fileBase: string
  /** Whether the last export was one like this. */
  last: 'vault' | null
  onOut: () => void
}

/** A vault to download, how far it is, and what will be in it. */
export function VaultExport({ talks, library, template, fileBase, last, onOut }: VaultExportProps) {
  const { state, pack, stop } = useVault(template, fileBase, onOut)
  const isPacking = state.at === 'packing'
  const label = t('outFile', 'zip')
  return (
    <>
      <div class="vault">
        <button
          type="button"
          class="button button--primary"
          data-testid="vault-download"
          disabled={talks.length === 0}
          aria-disabled={isPacking}
          onClick={() => void pack(talks, library.values())}
        >
          <Icon name="download" />
          {last === null ? label : t('outAgain', label)}
        </button>
        {isPacking && (
          <>
            <progress max={state.total} value={state.done} aria-label={t('vaultPacking')} />
            <span class="vault-count">
              {t('restoreProgress', numbered(state.done), numbered(state.total))}
            </span>
            <button type="button" class="button" data-testid="vault-stop" onClick={stop}>
              {t('cancel')}
            </button>
          </>
        )}
      </div>
      <p role="status" class="vault-state" data-testid="vault-state" data-state={state.at}>
        {wordsOf(state)}
      </p>
      {talks.length === 0 ? (
        <p class="export-word">{t('exportNoTalks')}</p>
      ) : (
        <VaultPreview talks={talks} template={template} />
      )}
    </>
  )
}

function wordsOf(state: VaultState): string {
  switch (state.at) {
    case 'done': {
      const words = t('vaultDone', counted(state.total, 'oneTalk', 'manyTalks'))
      return state.mistake === null ? words : `${words} ${t('vaultMistake', state.mistake)}`
    }
    case 'stopped':
      return t('vaultStopped')
    case 'failed':
      return t('downloadFailed')
    default:
      return ''
  }
}
