import type { Facets } from './facets'
import { foldedTitle } from './title-parts'

/**
 * What the speakers of two talks say. `all`: they are the same; `some`: one is in both; `other`: both
 * have some, and none in common; `unknown`: one has none.
 */
export type SpeakerLikeness = 'all' | 'some' | 'other' | 'unknown'

export function speakerLikeness(a: Facets, b: Facets): SpeakerLikeness {
  const common = speakersInCommon(a, b)
  if (common !== null) return common
  return hasPeople(a, b) && hasPeople(b, a) ? 'other' : 'unknown'
}

/** What speakers they have in common; `null` where they have none. */
export function speakersInCommon(a: Facets, b: Facets): 'all' | 'some' | null {
  const common = a.speakers.filter((name) => b.speakers.some((other) => isSameName(name, other)))
  if (common.length === 0) return null
  return common.length === a.speakers.length && common.length === b.speakers.length ? 'all' : 'some'
}

/** Some sites state the channel as the author, and that is the conference. */
function hasPeople({ speakers, more }: Facets, { more: others }: Facets): boolean {
  return speakers.some((name) =>
    name.split(' ').some((word) => !more.conference.has(word) && !others.conference.has(word)),
  )
}

/** Whether the title or the text of either names a speaker of the other. */
export function namesSpeaker(a: Facets, b: Facets): boolean {
  return isNamedBy(a, b) || isNamedBy(b, a)
}

function isNamedBy({ speakers }: Facets, { talk, whole }: Facets): boolean {
  if (speakers.length === 0) return false
  const text = ` ${whole} ${foldedTitle(talk.abstract?.slice(0, READ) ?? '')} `
  // One word may be any.
  return speakers.some((name) => name.includes(' ') && text.includes(` ${name} `))
}

/** Characters of a text that are looked through for a name. */
const READ = 4000

/** Sites leave out middle names and titles, write first names in short, and turn the order round. */
function isSameName(a: string, b: string): boolean {
  if (a === b) return true
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  if (!few.includes(' ')) return false
  const words = few.split(' ')
  if (!words.some((word) => many.includes(word))) return false
  const theirs = many.split(' ')
  const others = words.filter((word) => !theirs.includes(word))
  const isInitial = (word: string) => theirs.some((one) => one.startsWith(word))
  return (
    others.length < words.length && others.every((word) => word.length === 1 && isInitial(word))
  )
}
