import type { Facets } from './facets'
import { foldedTitle } from './title-parts'

/**
 * What the speakers of two talks say. `all`: they are the same; `some`: one is in both; `other`: both
 * have some, and none in common; `unknown`: one has none.
 */
export type SpeakerLikeness = 'all' | 'some' | 'other' | 'unknown'

export function speakerLikeness(a: Facets, b: Facets): SpeakerLikeness {
  const [namesA, namesB] = [peopleOf(a, b), peopleOf(b, a)]
  if (namesA.length === 0 || namesB.length === 0) return 'unknown'
  const common = namesA.filter((name) => namesB.some((other) => isSameName(name, other)))
  if (common.length === 0) return 'other'
  return common.length === namesA.length && common.length === namesB.length ? 'all' : 'some'
}

/** Some sites state the channel as the author, and that is the conference. */
function peopleOf({ speakers }: Facets, { conference }: Facets): readonly string[] {
  const isChannel = (name: string) => name.split(' ').every((word) => conference.has(word))
  return speakers.some(isChannel) ? speakers.filter((name) => !isChannel(name)) : speakers
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
  const words = new Set(many.split(' '))
  const initials = new Set([...words].map((word) => word.charAt(0)))
  const others = few.split(' ').filter((word) => !words.has(word))
  return others.length < few.split(' ').length && others.every((word) => initials.has(word))
}
