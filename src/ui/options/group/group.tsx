import { writersOfLines } from '../../../note/credits'
import type { SavedTalk } from '../../../note/saved'
import type { Writers } from '../../../note/written-by'
import { createWhoseNotes, type Group as Known } from '../../../recap/whose'
import { readAllCredits, readWriters } from '../../../storage/writers'
import { AlsoBy } from './AlsoBy'
import { markedNote } from './marked-note'
import { RowNames } from './RowNames'
import type { Group } from './useGroup'
import { WhoseChoices } from './WhoseChoices'

/** Who else writes in the notes, as it is stored: the same object while nothing changes. */
export async function readGroup(): Promise<Group | null> {
  const [{ own, others }, all] = await Promise.all([readWriters(), readAllCredits()])
  const credits = new Map(all.map(({ talkId, lines }) => [talkId, lines]))
  const isAlone = all.length === 0 || others.size === 0
  const now = isAlone ? null : kept(known, { own, names: others, credits })
  if (now !== known) group = now && groupOf(now)
  known = now
  return group
}

let known: Known | null = null
let group: Group | null = null

function groupOf(of: Known): Group {
  return {
    inRow(saved) {
      const names = new Set(namesOfLines(of, saved).filter((name) => name !== null))
      return names.size === 0 ? null : <RowNames names={[...names]} />
    },
    inPreview(saved) {
      const names = namesOfLines(of, saved)
      const above = <AlsoBy body={saved.note.body} names={names} />
      return { above, ...markedNote(saved.note, names) }
    },
    forRecap: (recap, saved) => whoseNotes(recap, saved, of),
    choices: (recap, onChoose) => <WhoseChoices recap={recap} onChoose={onChoose} />,
  }
}

const whoseNotes = createWhoseNotes()

/** Of each line of the note, the name of who wrote it, where that is somebody else. */
function namesOfLines({ credits, names }: Known, { talk, note }: SavedTalk): Writers {
  const lines = credits.get(talk.id)
  if (!lines) return []
  return writersOfLines(note.body, lines).map((id) => (id && names.get(id)) || null)
}

/** What is the same is the same object: rows and articles are made anew of what is not. */
function kept(before: Known | null, now: Known): Known {
  if (before === null) return now
  const credits = new Map(
    [...now.credits].map(([id, lines]) => {
      const last = before.credits.get(id)
      return [id, last && JSON.stringify(last) === JSON.stringify(lines) ? last : lines]
    }),
  )
  const isSame =
    credits.size === before.credits.size &&
    [...credits].every(([id, lines]) => before.credits.get(id) === lines)
  const areSame = namesIn(now) === namesIn(before)
  return isSame && areSame ? before : { ...now, names: areSame ? before.names : now.names, credits }
}

function namesIn({ names, own }: Known): string {
  return JSON.stringify([[...names], [...own]])
}
