import { canChooseFolders } from '../../../browser/folders'
import { t } from '../../../browser/words'
import { mirrorRefusal } from '../../../messages/mirror'
import type { SyncPlace } from '../../../messages/sync'
import { refusalWords } from './copies-words'
import { placeWords } from './place-words'
import { useEncryption } from './useEncryption'

interface CopiesStartProps {
  place: SyncPlace | null
  isBusy: boolean
  onPlace: () => void
  onFolder: () => void
}

/** Where copies may be kept; what can't be says why. */
export function CopiesStart({ place, isBusy, onPlace, onFolder }: CopiesStartProps) {
  const encryption = useEncryption()
  const refusal = place && encryption && mirrorRefusal(place, encryption)
  const canChoose = canChooseFolders()
  // What is refused is not offered for a moment.
  if (place !== null && encryption === null) return null
  return (
    <>
      <div class="sync-bar">
        {place !== null && refusal === null && (
          <button
            type="button"
            class="button"
            data-testid="copies-place"
            aria-disabled={isBusy}
            onClick={onPlace}
          >
            {t('copiesInPlace')}
          </button>
        )}
        {canChoose && (
          <button
            type="button"
            class="button"
            data-testid="copies-folder"
            aria-disabled={isBusy}
            onClick={onFolder}
          >
            {t('copiesInFolder')}
          </button>
        )}
      </div>
      <ul class="copies-hints" data-testid="copies-hints">
        {place !== null && refusal === null && (
          <li>{t('copiesPlaceHint', placeWords(place).host)}</li>
        )}
        {place === null && <li>{t('copiesNoPlace')}</li>}
        {refusal !== null && <li>{refusalWords(refusal)}</li>}
        <li>{t(canChoose ? 'copiesFolderHint' : 'copiesNoFolders')}</li>
      </ul>
    </>
  )
}
