/** One holding of a conference, as a title states it: `FOSDEM 2023`, `31C3`, `DebConf22`. */
export interface Edition {
  /** Its words, without the year. */
  words: readonly string[]
  year: number
}

/** The editions that are parts of a title, all folded: `fosdem 2023`, but not `welcome to fosdem 2023`. */
export function editionsIn(parts: readonly string[]): Edition[] {
  return parts.flatMap((part) => editionOf(part) ?? [])
}

/** The edition that a folded part of a title is, as a whole. */
export function editionOf(part: string): Edition | null {
  const congress = CONGRESS.exec(part)
  if (congress) return { words: [part], year: yearOfCongress(congress[1]) }
  const [, words, year] = NAMED.exec(part) ?? []
  const names = words?.split(' ') ?? []
  if (!year || names.some((word) => OF_A_TITLE.has(word))) return null
  return { words: names, year: Number(year) }
}

/** The years in the folded name of a conference, and of the time of a talk. */
export function yearsIn(conference: string, start: string | null): Set<number> {
  const years = new Set<number>()
  for (const [, year] of conference.matchAll(YEARS)) years.add(Number(year))
  for (const [, number] of conference.matchAll(CONGRESSES)) years.add(yearOfCongress(number))
  if (years.size === 0)
    for (const [, year] of conference.matchAll(SHORT_YEARS)) years.add(fullYear(year ?? ''))
  if (start) years.add(Number(start.slice(0, 4)))
  return years
}

/**
 * The years in which a folded text says that a conference was held: those behind one of its words.
 * `known` are the words of the conference.
 */
export function yearsOf(text: string, known: ReadonlySet<string>): Set<number> {
  const years = new Set<number>()
  for (const [, word, year] of text.matchAll(BEHIND_WORD))
    if (word && year && known.has(word)) years.add(fullYear(year))
  for (const [, number] of text.matchAll(CONGRESSES)) {
    if ([...known].some((word) => CONGRESS.test(word))) years.add(yearOfCongress(number))
  }
  return years
}

/** The Chaos Communication Congress counts from 1984; from 2020 to 2022 there was none. */
function yearOfCongress(number = ''): number {
  return Number(number) + (Number(number) > 36 ? 1986 : 1983)
}

const CONGRESS = /^(\d\d)c3$/
const CONGRESSES = /(?<![a-z0-9])(\d\d)c3(?![a-z0-9])/g

/** `Welcome to FOSDEM 2023` is a title. */
const OF_A_TITLE: ReadonlySet<string> = new Set(
  'welcome opening closing introduction to at in of the for and a state roadmap'.split(' '),
)

/** Up to three words and a year. With two figures it may be anything: `Java 17`. */
const NAMED = /^(\p{L}[^ ]*(?: \p{L}[^ ]*){0,2}) ((?:19|20)\d\d)$/u
const YEARS = /(?<![0-9])((?:19|20)\d\d)(?![0-9])/g
const SHORT_YEARS = /[a-z] ?(\d\d)(?![0-9a-z])/g
/** Also in one: `devconf23`. */
const BEHIND_WORD = /(\p{L}+) ?((?:19|20)?\d\d)(?![\p{L}\p{N}])/gu

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}
