import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { KEPT_DAYS } from '../../../storage/bin'
import { isFocusLost } from '../focus'
import { Icon } from '../Icon'
import { counted, numbered } from '../numbers'
import { ProblemLine } from '../ProblemLine'
import type { OpenLibrary } from '../useLibrary'
import { ViewHeading } from '../ViewHeading'
import { BinRow } from './BinRow'
import './BinView.css'
import { ForGood } from './ForGood'
import { type Bin, useBin } from './useBin'

/** So many rows are built at first, and with each "more". */
const ROWS = 100

/** More than these are read again as a whole, by `useLibrary`'s own measure. */
const FEW = 100

/** What was deleted, for as long as it can be brought back. */
export function BinView({ open: { reload, touch } }: { open: OpenLibrary }) {
  const bin = useBin((ids) => {
    if (ids.length > FEW) reload()
    else for (const id of ids) touch(id)
  })
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState(ROWS)
  const { entries, progress, problem } = bin
  const view = useFocusKept(entries)
  const chosen = (entries ?? []).filter(({ id }) => ticked.has(id)).map(({ id }) => id)
  const all = (entries ?? []).map(({ id }) => id)
  const which = chosen.length > 0 ? chosen : all

  return (
    <div ref={view} class="view bin">
      <a class="button button--quiet bin-back" href="#/notes" data-testid="bin-back">
        <Icon name="back" />
        {t('allNotes')}
      </a>
      <ViewHeading title={t('navBin')}>
        <span class="notes-view-count">
          {entries && entries.length > 0 && counted(entries.length, 'oneTalk', 'manyTalks')}
        </span>
      </ViewHeading>
      {problem && <ProblemLine error={problem} onRetry={bin.reload} />}
      <p class="view-lead">
        {entries?.length === 0 ? t('binEmpty', KEPT_DAYS) : t('binLead', KEPT_DAYS)}
      </p>
      {entries && entries.length > 0 && (
        <div class="bin-acts">
          <button
            type="button"
            class="button button--primary"
            data-testid="bin-restore"
            onClick={() => bin.restore(which)}
          >
            <Icon name="undo" />
            {chosen.length > 0
              ? t('binRestoreChosen', numbered(chosen.length))
              : t('binRestoreAll')}
          </button>
          <ForGood
            label={
              chosen.length > 0 ? t('binDeleteChosen', numbered(chosen.length)) : t('binDeleteAll')
            }
            testid="bin-delete"
            onConfirm={() => bin.deleteForGood(which)}
          />
          {progress && progress.done < progress.of && (
            <span>{t('actProgress', numbered(progress.done), numbered(progress.of))}</span>
          )}
        </div>
      )}
      <p role="status" class="bin-done" data-testid="bin-done">
        <DoneWords done={bin.done} />
      </p>
      <ul class="bin-list" aria-label={t('navBin')}>
        {(entries ?? []).slice(0, shown).map((entry) => (
          <BinRow
            key={entry.id}
            entry={entry}
            ticked={ticked.has(entry.id) ? 'yes' : 'no'}
            onTick={() => setTicked(toggled(ticked, entry.id))}
            onRestore={() => bin.restore([entry.id])}
            onDelete={() => bin.deleteForGood([entry.id])}
          />
        ))}
      </ul>
      {entries && entries.length > shown && (
        <button type="button" class="button bin-back" onClick={() => setShown(shown + ROWS)}>
          {t('binMore', numbered(entries.length - shown))}
        </button>
      )}
    </div>
  )
}

function DoneWords({ done }: Pick<Bin, 'done'>) {
  if (!done) return null
  const { what, count, only } = done
  if (what === 'restored' && only) {
    return (
      <>
        {t('binRestored')}{' '}
        <a class="foreign" href={`#/notes/${encodeURIComponent(only.id)}`}>
          {only.talk?.title ?? only.id}
        </a>
      </>
    )
  }
  if (what === 'restored') return <>{t('binRestoredMany', numbered(count))}</>
  return <>{counted(count, 'binDeletedOne', 'binDeletedMany')}</>
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}

/** The button that was pressed goes with its row: the focus goes to the heading. */
function useFocusKept(entries: unknown) {
  const view = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (entries && isFocusLost())
      view.current?.querySelector<HTMLElement>('[data-view-heading]')?.focus()
  }, [entries])
  return view
}
