import { lettersOf, type Segment } from './segment'

/** Which words stand in which talks, while a segment is made: in the order in which they are met. */
export interface Postings {
  /** Each word's number. */
  numbers: Map<string, number>
  /** By the word's number: where its last posting is. */
  lasts: number[]
  count: number
  /** By posting: the word's number, the talk, and a bit for each part of it. */
  words: Uint32Array
  talks: Uint16Array
  parts: Uint8Array
}

/** None yet. */
export function postings(): Postings {
  return { numbers: new Map(), lasts: [], count: 0, ...room(FIRST_ROOM) }
}

/** Says that the part `bit` of the talk has the word. Talks come one after the other. */
export function take(into: Postings, word: string, talk: number, bit: number): void {
  let number = into.numbers.get(word)
  if (number === undefined) {
    number = into.lasts.length
    into.numbers.set(word, number)
  } else {
    const last = into.lasts[number] ?? 0
    if (into.talks[last] === talk) {
      into.parts[last] = (into.parts[last] ?? 0) | bit
      return
    }
  }
  if (into.count === into.words.length) grow(into)
  const at = into.count++
  into.lasts[number] = at
  into.words[at] = number
  into.talks[at] = talk
  into.parts[at] = bit
}

type Vocabulary = Pick<Segment, 'words' | 'wordAt' | 'letters' | 'postingAt' | 'talks' | 'parts'>

/** The vocabulary of a segment; `words` are all that were taken, sorted. */
export function vocabularyOf(words: readonly string[], taken: Postings): Vocabulary {
  const places = new Uint32Array(words.length)
  for (const [place, word] of words.entries()) places[taken.numbers.get(word) ?? 0] = place
  const postingAt = counted(taken, places)
  const next = postingAt.slice()
  const talks = new Uint16Array(taken.count)
  const parts = new Uint8Array(taken.count)
  for (let i = 0; i < taken.count; i++) {
    const place = places[taken.words[i] ?? 0] ?? 0
    const at = next[place] ?? 0
    next[place] = at + 1
    talks[at] = taken.talks[i] ?? 0
    parts[at] = taken.parts[i] ?? 0
  }
  const lines = words.map((word) => `${word}\n`)
  return {
    words: `\n${lines.join('')}`,
    wordAt: placesOf(lines, 1),
    letters: Uint32Array.from(words, lettersOf),
    postingAt,
    talks,
    parts,
  }
}

/** Where each text begins when all are joined after `start` characters; one more for the end. */
export function placesOf(texts: readonly string[], start: number): Uint32Array {
  const places = new Uint32Array(texts.length + 1)
  let at = start
  for (const [i, text] of texts.entries()) {
    places[i] = at
    at += text.length
  }
  places[texts.length] = at
  return places
}

/** Where the postings of the word at each place begin. */
function counted(taken: Postings, places: Uint32Array): Uint32Array {
  const at = new Uint32Array(places.length + 1)
  for (let i = 0; i < taken.count; i++) {
    const after = (places[taken.words[i] ?? 0] ?? 0) + 1
    at[after] = (at[after] ?? 0) + 1
  }
  for (let place = 1; place < at.length; place++) {
    at[place] = (at[place] ?? 0) + (at[place - 1] ?? 0)
  }
  return at
}

/** Enough for a few talks; it doubles as more come. */
const FIRST_ROOM = 4096

function room(count: number): Pick<Postings, 'words' | 'talks' | 'parts'> {
  return {
    words: new Uint32Array(count),
    talks: new Uint16Array(count),
    parts: new Uint8Array(count),
  }
}

function grow(into: Postings): void {
  const { words, talks, parts } = into
  Object.assign(into, room(2 * into.count))
  into.words.set(words)
  into.talks.set(talks)
  into.parts.set(parts)
}
