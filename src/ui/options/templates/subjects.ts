import type { Recap } from '../../../recap/recap'
import type { Template } from '../../../template/template'
import type { Library, ReadyLibrary } from '../library'

/** What a template is tried on. `key` tells it from the others. */
export type Subject =
  | { kind: 'sample'; key: string }
  | { kind: 'recap'; key: string; name: string; recap: Recap }
  | { kind: 'conference'; key: string; name: string; conference: string }
  | { kind: 'talk'; key: string; name: string; id: string }

/** More talks than this are not offered one by one: the last written ones do. */
const MOST_TALKS = 40

export const SAMPLE: Subject = { kind: 'sample', key: 'sample' }

/**
 * What a template of this scope can be tried on, the most likely first: the user's articles, or
 * talks, and a sample where there is nothing yet.
 */
export function subjectsFor(
  scope: Template['scope'],
  recaps: readonly Recap[],
  library: Library,
): Subject[] {
  const talks = library.state === 'ready' ? lastTalks(library) : []
  if (scope === 'talk') return [...talks, SAMPLE]
  const articles = recaps.map((recap): Subject => {
    return { kind: 'recap', key: `recap ${recap.id}`, name: recap.title, recap }
  })
  const whole = library.state === 'ready' ? conferences(library) : []
  return [...articles, ...whole, SAMPLE, ...talks]
}

function conferences({ saved }: ReadyLibrary): Subject[] {
  const names = new Map<string, string>()
  for (const { talk } of saved.values()) {
    if (talk.conference !== null && !names.has(talk.conference))
      names.set(talk.conference, talk.conferenceTitle ?? talk.conference)
  }
  return [...names].map(([conference, name]) => {
    return { kind: 'conference', key: `conference ${conference}`, name, conference }
  })
}

function lastTalks({ saved }: ReadyLibrary): Subject[] {
  const written = [...saved.values()].sort((a, b) => (a.note.updatedAt < b.note.updatedAt ? 1 : -1))
  return written.slice(0, MOST_TALKS).map(({ talk }) => {
    return { kind: 'talk', key: `talk ${talk.id}`, name: talk.title, id: talk.id }
  })
}
