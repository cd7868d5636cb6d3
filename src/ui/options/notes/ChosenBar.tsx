import { useMemo } from 'preact/hooks'
import type { ReadyLibrary } from '../library'
import { BulkBar } from './BulkBar'
import { tagsOf } from './note-acts'
import { NO_SELECTION, type Selection, withAll } from './selection'
import type { Listing } from './useListing'
import type { NoteActs } from './useNoteActs'

interface ChosenBarProps {
  library: ReadyLibrary
  listing: Listing
  selection: Selection
  busy: 'yes' | 'no'
  acts: NoteActs
  onSelection: (selection: Selection) => void
  onDelete: (ids: readonly string[]) => void
  /** Hears the id of the recap that was made of the chosen talks. */
  onRecap: (id: string) => void
}

/** The bar for the chosen talks, whether or not the list shows them at the moment. */
export function ChosenBar(props: ChosenBarProps) {
  const { library, listing, selection, acts } = props
  const { ids } = selection
  const chosen = useMemo(
    () =>
      library.days.flatMap((day) =>
        day.talks.flatMap((id) => (ids.has(id) ? (library.saved.get(id) ?? []) : [])),
      ),
    [library, ids],
  )
  const unseen = useMemo(() => {
    const listed = new Set(listing.ids)
    return chosen.filter(({ talk }) => !listed.has(talk.id)).length
  }, [chosen, listing.ids])
  const known = useMemo(
    () => tagsOf([...library.saved.values()].map(({ note }) => note)),
    [library.saved],
  )
  const chosenIds = () => chosen.map(({ talk }) => talk.id)

  return (
    <BulkBar
      chosen={chosen}
      unseen={unseen}
      listed={listing.ids.length}
      known={known}
      busy={props.busy}
      onAll={() => props.onSelection(withAll(selection, listing.ids))}
      onEnd={() => props.onSelection(NO_SELECTION)}
      onTag={(tag, how) => acts.tag(chosenIds(), tag, how)}
      onVerdict={(verdict) => acts.verdict(chosenIds(), verdict)}
      onRecap={async () => {
        const id = await acts.recap(chosenIds())
        if (id !== null) props.onRecap(id)
      }}
      onMerge={async (into) => {
        const ended = await acts.merge(chosenIds(), into)
        if (ended === 'done') props.onSelection(NO_SELECTION)
      }}
      onDelete={() => props.onDelete(chosenIds())}
    />
  )
}
