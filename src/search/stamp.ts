import type { SavedTalk } from '../note/saved'

/**
 * A number that tells whether a talk is still what it was when it was taken in. Made of what is
 * searched, not of the time of the last change: joined notes keep an old one.
 */
export function stampOf({ talk, note }: SavedTalk): number {
  high = 0xdeadbeef
  low = 0x41c6ce57
  mix(talk.title)
  mix(talk.subtitle)
  for (const speaker of talk.speakers) mix(speaker)
  mix(talk.track)
  mix(talk.room)
  mix(talk.conference)
  mix(talk.conferenceTitle)
  mix(talk.start)
  mix(talk.status)
  mix(talk.abstract === null ? null : 'abstract')
  for (const link of talk.links) mix(link.kind)
  mix(note.createdAt)
  mix(note.body)
  mix(note.draft)
  mix(note.verdict)
  mix(note.attended)
  for (const tag of note.tags) mix(tag)
  mix(null)
  for (const link of note.links) mix(link.kind)
  return 4294967296 * (2097151 & high) + (low >>> 0)
}

let high = 0
let low = 0

/** Two multiplicative hashes side by side, 53 bits in the end, which a number holds exactly. */
function mix(text: string | null): void {
  const length = text === null ? -1 : text.length
  let a = high
  let b = low
  // Two characters at a time: all notes go through this at every visit.
  for (let i = 0; i < length; i += 2) {
    const two = (text as string).charCodeAt(i) | ((text as string).charCodeAt(i + 1) << 16)
    a = Math.imul(a ^ two, 2654435761)
    b = Math.imul(b ^ two ^ (b >>> 15), 1597334677)
  }
  // Where one text ends and the next begins counts too.
  high = Math.imul(a ^ (a >>> 16) ^ length, 2246822507)
  low = Math.imul(b ^ (b >>> 13) ^ length, 3266489909)
}
