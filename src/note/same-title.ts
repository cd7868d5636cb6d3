import { editionOf } from './edition'
import type { Facets } from './facets'
import { STATUS } from './title-parts'

/**
 * How alike two titles are. `equal`: but for what uploaders put around them; `nearly`: but for a word;
 * `part`: one has more; `alike`: most words are the same.
 */
export type TitleLikeness = 'equal' | 'nearly' | 'part' | 'alike'

/** `null` where they are not alike, or where their numbers tell them apart: `part 1`, `part 2`. */
export function titleLikeness(a: Facets, b: Facets): TitleLikeness | null {
  if (a.title === '' || b.title === '' || !haveWordInCommon(a, b)) return null
  if (areOfTwoYears(a, b) || areOpposites(a.words, b.words)) return null
  const [formsA, formsB] = [formsOf(a, b), formsOf(b, a)]
  const isOtherHalf = a.subtitle !== '' && b.subtitle !== '' && a.subtitle !== b.subtitle
  if (!isOtherHalf && isAny(formsA, formsB, (x, y) => x === y)) return 'equal'
  if (numbersDiffer(formsA, formsB)) return null
  if (isOtherHalf && formsA[0] === formsB[0]) return 'part'
  if (isAny(formsA, formsB, (x, y) => isCutFrom(x, y, a) || isCutFrom(y, x, b))) return 'equal'
  if (isAny(formsA, formsB, beginsTheOther)) return 'part'
  if (isAmongParts(formsA[0], b, a) || isAmongParts(formsB[0], a, b)) return 'part'
  const share = wordsInCommon(a, b, formsA, formsB)
  if (share >= NEARLY) return 'nearly'
  return share >= ALIKE ? 'alike' : null
}

/** The title without what is put around it, on its own and with its subtitle. */
type Forms = readonly [short: string, whole: string]

/** Share of words in common, of all of both, from which on two titles are alike. */
const ALIKE = 0.6
const NEARLY = 0.85

/** Letters of a title of which the rest may be cut off. */
const LONG_ENOUGH = 30

function haveWordInCommon(a: Facets, b: Facets): boolean {
  const [few, many] = a.matter.size < b.matter.size ? [a.matter, b.matter] : [b.matter, a.matter]
  for (const word of few) if (many.has(word)) return true
  return false
}

function formsOf(own: Facets, other: Facets): Forms {
  const parts = own.more.parts.filter((part) => !isAround(part, own, other))
  const short = withoutEnds(parts.length > 0 ? parts.join(' ') : own.title, own, other)
  const whole = own.subtitle && !short.endsWith(own.subtitle) ? `${short} ${own.subtitle}` : short
  return [withoutArticles(short), withoutArticles(whole)]
}

/** Some write `&` or leave the article out. */
function withoutArticles(title: string): string {
  return title.replace(/^(a|an|the|der|die|das) (?=.)| (the|and|und)(?= )/g, '')
}

/** Whether a part of the title is the conference, the track or a speaker of the two. */
function isAround(part: string, own: Facets, other: Facets): boolean {
  if (own.more.parts.length < 2) return false
  if (editionOf(part)) return true
  if (isConference(part, own, other)) return true
  if (isSpeaker(part, own.speakers) || isSpeaker(part, other.speakers)) return true
  return isTrack(part, own) || isTrack(part, other)
}

/** Its day may stand with it: `FOSDEM 2023 Day 1`. */
function isConference(part: string, own: Facets, other: Facets): boolean {
  const words = part.replace(/ (day|tag|track) \d+$/, '').split(' ')
  return words.every((word) => isOfConference(word, own, other))
}

/** Also in short, and in one: `FOSDEM23`. */
function isOfConference(word: string, own: Facets, other: Facets): boolean {
  const isKnown = (one: string) => own.more.conference.has(one) || other.more.conference.has(one)
  if (isKnown(word) || (/^\d\d$/.test(word) && isKnown(`20${word}`))) return true
  const name = /^(\p{L}+)(?:20)?\d\d$/u.exec(word)?.[1]
  return name !== undefined && isKnown(name)
}

/** `Ada Lovelace, Analytical Engines Ltd`, `by Ada Lovelace & Charles Babbage`. */
function isSpeaker(part: string, speakers: readonly string[]): boolean {
  const name = part.replace(BY, '')
  return speakers.some(
    (speaker) => name === speaker || (speaker.includes(' ') && name.startsWith(`${speaker} `)),
  )
}

const BY = /^(by|with|speakers?|presented by|von|mit|par|por) /

function isTrack(part: string, { more: { track } }: Facets): boolean {
  if (track === '') return false
  return part === `${track} devroom` || ` ${track} `.includes(` ${part} `)
}

/** Without an edition that nothing parts from the title, and without `by` and a speaker. */
function withoutEnds(title: string, own: Facets, other: Facets): string {
  let rest = title
  for (const speaker of [...own.speakers, ...other.speakers]) {
    const at = rest.lastIndexOf(` by ${speaker}`)
    if (at > 0) rest = rest.slice(0, at)
    else if (speaker.includes(' ') && rest.endsWith(` ${speaker}`))
      rest = rest.slice(0, -speaker.length - 1)
    if (speaker.includes(' ') && rest.startsWith(`${speaker} `))
      rest = rest.slice(speaker.length + 1)
  }
  return withoutEdition(rest, own, other)
}

function withoutEdition(title: string, own: Facets, other: Facets): string {
  const words = title.split(' ')
  const isOfIt = (word: string | undefined) =>
    word !== undefined && isOfConference(word, own, other)
  let [from, to] = [0, words.length]
  while (isOfIt(words[from])) from++
  while (to > from && isOfIt(words[to - 1])) to--
  const around = [...words.slice(0, from), ...words.slice(to)]
  // Without a number it may be of the title: `Welcome to FOSDEM`.
  const isEdition = to > from && around.some((word) => /\d/.test(word))
  if (!isEdition || LEADING.has(words[to - 1] ?? '')) return title
  return words.slice(from, to).join(' ').replace(STATUS, '')
}

/** What a name belongs to: `Welcome to FOSDEM 2023`. */
const LEADING: ReadonlySet<string> = new Set(
  'to at of in for from the with by zu zum zur von der die das beim auf'.split(' '),
)

function isAny(a: Forms, b: Forms, test: (x: string, y: string) => boolean): boolean {
  return test(a[0], b[0]) || test(a[0], b[1]) || test(a[1], b[0]) || test(a[1], b[1])
}

/** Whether `short` is what a site has left of `long`. */
function isCutFrom(short: string, long: string, { more: { end } }: Facets): boolean {
  return end === 'cut' && isBeginning(short, long)
}

function isBeginning(short: string, long: string): boolean {
  return short.length >= LONG_ENOUGH && long.startsWith(short)
}

/** `Talk at the pub` and `Talk at the pub FOSDEM 2023`: sites put names behind the title. */
function beginsTheOther(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  // Some cut within a word, and don't say so.
  return (short.includes(' ') && long.startsWith(`${short} `)) || isBeginning(short, long)
}

/** Whether the title stands between other things that nobody knows of. */
function isAmongParts(title: string, long: Facets, short: Facets): boolean {
  if (!title.includes(' ') || long.more.parts.length <= short.more.parts.length) return false
  for (let from = 0; from < long.more.parts.length; from++)
    for (let to = from + 1; to <= long.more.parts.length; to++)
      if (withoutArticles(long.more.parts.slice(from, to).join(' ')) === title) return true
  return false
}

/** Both say numbers, and neither leaves some out: two talks of a series. */
function numbersDiffer(a: Forms, b: Forms): boolean {
  const [inA, inB] = [numbersOf(a[1]), numbersOf(b[1])]
  return !isWithin(inA, inB) && !isWithin(inB, inA)
}

/** Both titles state an edition, and none of one year: `Rust 2021: news`, `Rust 2022: news`. */
function areOfTwoYears(
  { more: { editions: a } }: Facets,
  { more: { editions: b } }: Facets,
): boolean {
  if (a.length === 0 || b.length === 0) return false
  return !a.some(({ year }) => b.some((other) => other.year === year))
}

/** The beginning and the end of one devroom have all else in common. */
function areOpposites(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [begins, ends] = [isIn(OPENING, a), isIn(CLOSING, a)]
  return begins !== ends && isIn(OPENING, b) === ends && isIn(CLOSING, b) === begins
}

function isIn(some: readonly string[], words: ReadonlySet<string>): boolean {
  return some.some((word) => words.has(word))
}

const OPENING = ['welcome', 'opening', 'intro', 'introduction']
const CLOSING = ['closing', 'farewell', 'goodbye', 'outro']

function numbersOf(title: string): string[] {
  const words = title.split(' ')
  return words.flatMap((word, i) => {
    const digits = /^\p{L}*(\d+)$/u.exec(word)?.[1]
    if (digits) return String(Number(digits))
    const number = NUMBERS.get(word)
    if (number === undefined) return []
    return ROMAN.test(word) || COUNTED.has(words[i - 1] ?? '') ? number : []
  })
}

const ROMAN = /^(ii|iii|iv|vi|vii|viii|ix)$/
const COUNTED: ReadonlySet<string> = new Set(
  'part day session volume vol chapter episode act teil tag round track block'.split(' '),
)
const NUMBERS = new Map(
  [
    ['i', 'one', 'a', 'first'],
    ['ii', 'two', 'b', 'second'],
    ['iii', 'three', 'c', 'third'],
    ['iv', 'four', 'd', 'fourth'],
    ['v', 'five', 'e', 'fifth'],
    ['vi', 'six'],
    ['vii', 'seven'],
    ['viii', 'eight'],
    ['ix', 'nine'],
  ].flatMap((words, i) => words.map((word) => [word, String(i + 1)] as const)),
)

/** Whether the one has the other's, in order. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0
  for (const number of many) if (number === few[at]) at++
  return at === few.length
}

function wordsInCommon(a: Facets, b: Facets, formsA: Forms, formsB: Forms): number {
  // A series of talks has its subtitle in common; where one site has none, it may be in the title.
  const isSplitAlike = (a.subtitle === '') === (b.subtitle === '')
  return isSplitAlike ? shareInCommon(formsA[0], formsB[0]) : shareInCommon(formsA[1], formsB[1])
}

/** Dice's coefficient of the words, from 0 to 1. */
function shareInCommon(a: string, b: string): number {
  const wordsA = a.split(' ')
  const left = new Set(wordsA)
  const wordsB = b.split(' ')
  // Each word counts once, however often the other title has it.
  const common = wordsB.filter((word) => left.delete(word)).length
  return (2 * common) / (wordsA.length + wordsB.length)
}
