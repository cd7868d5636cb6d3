import { foldedWords } from '../text/fold'
import { type Edition, yearsOf } from './edition'
import type { Facets } from './facets'

/**
 * What conference and time of two talks say. `slot`: they begin at once; `near`: it is one conference,
 * or one day; `other`: they can't be one talk; `unknown`: it is not said.
 */
export type TimeLikeness = 'slot' | 'near' | 'other' | 'unknown'

export function timeLikeness(a: Facets, b: Facets): TimeLikeness {
  const gap = Math.abs(a.more.at - b.more.at)
  if (gap === 0) return 'slot'
  // A site has one page for each talk.
  if (gap > 0 && a.more.host === b.more.host && a.more.host !== '') return 'other'
  if (gap > ONE_CONFERENCE) return 'other'
  const isOne = a.talk.conference !== null && a.talk.conference === b.talk.conference
  if (isOne) return 'near'
  // A speaker may go from one conference to the next with one talk.
  if (gap > MOVED && a.talk.conference !== null && b.talk.conference !== null) return 'other'
  const [yearsA, yearsB] = [statedYears(a, b), statedYears(b, a)]
  if (yearsA.size > 0 && yearsB.size > 0) {
    if (![...yearsA].some((year) => yearsB.has(year))) return 'other'
    if (a.day !== null && a.day === b.day) return 'near'
    if (haveNameInCommon(a, b)) return 'near'
  }
  return a.more.editions.some((edition) => isAmong(edition, b.more.editions)) ? 'near' : 'unknown'
}

/** The longest that one conference takes, with its workshops: ms. */
const ONE_CONFERENCE = 10 * 24 * 60 * 60 * 1000

/** How far the same slot may be off on two sites: ms. */
const MOVED = 3 * 60 * 60 * 1000

/** By the conference, else by the title, else by what the text says of the other's conference. */
function statedYears(own: Facets, other: Facets): ReadonlySet<number> {
  if (own.more.years.size > 0) return own.more.years
  const editions = own.more.editions.filter((edition) => !isAmong(edition, other.more.editions))
  if (editions.length > 0) return yearsIn(editions)
  const inTitle = said(own.whole, other.whole, other)
  if (inTitle.size > 0 || !own.talk.abstract) return inTitle
  return said(textOf(own), textOf(other), other)
}

function yearsIn(editions: readonly Edition[]): Set<number> {
  return new Set(editions.map(({ year }) => year))
}

function isAmong({ words, year }: Edition, others: readonly Edition[]): boolean {
  return others.some((one) => one.year === year && one.words.join() === words.join())
}

/** What both say is of their matter: `what is new since 37C3`. */
function said(text: string, others: string, other: Facets): Set<number> {
  const { conference } = other.more
  const years = yearsOf(text, conference)
  if (years.size === 0) return years
  const stated = other.more.years.size > 0 ? other.more.years : yearsIn(other.more.editions)
  for (const year of yearsOf(others, conference)) if (!stated.has(year)) years.delete(year)
  return years
}

function textOf({ talk }: Facets): string {
  return foldedWords(talk.abstract?.slice(0, READ) ?? '')
}

/** Characters of a text that are looked through for a conference. */
const READ = 4000

function haveNameInCommon(a: Facets, b: Facets): boolean {
  return isNamed(a, b) || isNamed(b, a)
}

/** Whether the one names the conference of the other: `fosdem`, `31c3`. */
function isNamed({ more: { conference } }: Facets, { whole, talk, more }: Facets): boolean {
  const text = ` ${whole} ${foldedWords(talk.abstract?.slice(0, READ) ?? '')} `
  return [...conference].some(
    (word) => TELLING.test(word) && (more.conference.has(word) || text.includes(` ${word} `)),
  )
}

/** More than `the` or a year. */
const TELLING = /^(?=.*\p{L}).{4,}$/u
