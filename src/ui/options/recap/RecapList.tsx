import { t } from '../../../browser/words'
import { newRecap, type Recap } from '../../../recap/recap'
import type { ReadyLibrary } from '../library'
import { UndoButtons } from '../UndoButtons'
import { RecapItem } from './RecapItem'
import { useChangeCounts } from './useChangeCounts'
import type { Recaps } from './useRecaps'

interface RecapListProps {
  recaps: Recaps
  all: readonly Recap[]
  library: ReadyLibrary
}

/** The recaps, the last changed first; one that was deleted can be brought back. */
export function RecapList({ recaps, all, library }: RecapListProps) {
  const counts = useChangeCounts(all, library.saved)
  const [last] = recaps.removed

  const duplicate = (recap: Recap) => {
    const now = new Date().toISOString()
    const fresh = newRecap(crypto.randomUUID(), recap.source, t('recapCopyOf', recap.title), now)
    const { id, title, createdAt, updatedAt, exported } = fresh
    void recaps.add({ ...recap, id, title, createdAt, updatedAt, exported })
  }

  return (
    <>
      <ul class="recap-list">
        {all.map((recap) => (
          <RecapItem
            key={recap.id}
            recap={recap}
            library={library}
            changes={counts.get(recap.id) ?? 0}
            onRenamed={recaps.reload}
            onDuplicate={() => duplicate(recap)}
            onDelete={() => void recaps.remove(recap.id)}
          />
        ))}
      </ul>
      <div class="recap-undo" role="status">
        {last && (
          <>
            <span class="recap-undo-words">
              {t('recapDeleted')} <bdi>{last.title || t('recapUntitled')}</bdi>
            </span>
            <UndoButtons
              testid="undo-delete-recap"
              onUndo={() => void recaps.undo()}
              onDismiss={recaps.dismiss}
            />
          </>
        )}
      </div>
    </>
  )
}
