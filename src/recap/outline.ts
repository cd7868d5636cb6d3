import type { SavedTalk } from '../note/saved'
import { inOrder } from './order'
import type { Recap, RecapTalk } from './recap'
import { sectionsOf } from './sections'

/** A section of the recap with all talks that could stand in it. */
export interface OutlineSection {
  key: string
  /** Id of the conference; `null` for the talks of none. */
  conference: string | null
  /** The user's own, or as it comes. */
  heading: string
  /** As it would come without the user's own. */
  usualHeading: string
  talks: OutlineTalk[]
}

export interface OutlineTalk {
  id: string
  /**
   * `skipped`: left out until it is asked for, since the user marked it "skip", or it was cancelled
   * and nothing was written about it. `out`: left out by the user.
   */
  state: 'in' | 'skipped' | 'out'
}

/**
 * The recap's sections and talks in their order, those left out among them. `saved` has the talks by
 * id; an id that is not there, of a talk that was deleted or joined to another, is passed over.
 */
export function outlineOf(recap: Recap, saved: ReadonlyMap<string, SavedTalk>): OutlineSection[] {
  const sections = sectionsOf(chosenTalks(recap, saved), recap.wholeConferences)
  return sections.map(({ key, conference, heading, talks }) => ({
    key,
    conference,
    heading: own(recap.sections, key)?.heading || heading,
    usualHeading: heading,
    talks: inOrder(talks, recap).map((each) => ({
      id: each.talk.id,
      state: stateOf(each, recap),
    })),
  }))
}

/** What the user chose for the talk in this recap. */
export function choiceFor(recap: Recap, id: string): RecapTalk {
  return own(recap.talks, id) ?? {}
}

/** What the record has under a key that comes from outside. */
export function own<T>(entries: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined
}

function chosenTalks(recap: Recap, saved: ReadonlyMap<string, SavedTalk>): SavedTalk[] {
  const { source } = recap
  const ids = new Set(source.kind === 'talks' ? source.ids : [])
  const conferences = new Set(source.kind === 'conferences' ? source.conferences : [])
  for (const [id, { place }] of Object.entries(recap.talks)) if (place === 'in') ids.add(id)
  if (conferences.size === 0) return [...ids].flatMap((id) => saved.get(id) ?? [])
  return [...saved.values()].filter(
    ({ talk }) => conferences.has(talk.conference ?? '') || ids.has(talk.id),
  )
}

function stateOf({ talk, note }: SavedTalk, recap: Recap): OutlineTalk['state'] {
  const { place } = choiceFor(recap, talk.id)
  if (place !== undefined) return place
  const unsaid = talk.status === 'cancelled' && note.body.trim() === '' && note.draft.trim() === ''
  return recap.skipped === 'out' && (note.verdict === 'skip' || unsaid) ? 'skipped' : 'in'
}
