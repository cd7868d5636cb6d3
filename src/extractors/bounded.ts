import type { TalkFacts } from './extractor'

/** A page can list any number of things: of what was read, no more than a true page has. */
export function bounded(facts: TalkFacts): TalkFacts {
  return {
    ...facts,
    speakers: within(facts.speakers, 200, 20_000),
    links: within(facts.links, 500, 200_000),
  }
}

/** The first of a list: at most so many, and so many characters of JSON altogether. */
export function within<Item>(list: readonly Item[], most: number, characters: number): Item[] {
  let left = characters
  return list.slice(0, most).filter((item) => {
    left -= JSON.stringify(item).length
    return left >= 0
  })
}
