import type { Talk } from '../../../talk/talk'
import { fold } from '../../../text/fold'

/** The talks of one day, in the page's order. */
export interface DayOfTalks {
  /** `2023-02-04`, or `null` where the page does not say. */
  day: string | null
  talks: Talk[]
}

/** The talks by day, by the conference's clock: the first day first, and those without one last. */
export function byDay(talks: readonly Talk[]): DayOfTalks[] {
  const days = new Map<string, DayOfTalks>()
  for (const talk of talks) {
    const day = talk.start?.slice(0, 10) ?? null
    const group = days.get(day ?? '') ?? { day, talks: [] }
    group.talks.push(talk)
    days.set(day ?? '', group)
  }
  return [...days.values()].sort((a, b) => ((a.day ?? LAST) < (b.day ?? LAST) ? -1 : 1))
}

/** A talk with the text that it is searched by. */
export interface SearchedTalk {
  talk: Talk
  text: string
}

/** Prepared once, so that each key only compares. */
export function searched(talks: readonly Talk[]): SearchedTalk[] {
  return talks.map((talk) => ({
    talk,
    text: fold([talk.title, talk.subtitle, ...talk.speakers, talk.room, talk.track].join('\n')),
  }))
}

/** The talks that have all the words somewhere; all of them where there are no words. */
export function withWords(talks: readonly SearchedTalk[], words: string): Talk[] {
  const sought = fold(words).split(/\s+/).filter(Boolean)
  return talks
    .filter(({ text }) => sought.every((word) => text.includes(word)))
    .map(({ talk }) => talk)
}

/** After every day. */
const LAST = '~'
