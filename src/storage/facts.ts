import type { Talk } from '../talk/talk'
import { dropLocally, keepLocally, localEntries } from './local-entries'

/** Keys of facts that are on their way into the database. */
const PREFIX = 'talkmark.facts.'

/**
 * Keeps a talk's facts synchronously until they are in the database: a popup that is closed before
 * the database has opened must not leave a note without its talk. Where the browser refuses, the
 * talk is captured again on the next visit of its page.
 */
export function keepFacts(talk: Talk): void {
  onTheirWay.add(talk.id)
  remember(talk)
  keepLocally(PREFIX + talk.id, JSON.stringify(talk))
}

/** The facts are in the database, or no longer wanted. */
export function dropFacts(id: string): void {
  onTheirWay.delete(id)
  dropLocally(PREFIX + id)
}

/** Facts that a surface which is gone has left behind. */
export function factsLeftBehind(): Talk[] {
  return localEntries(PREFIX)
    .filter(({ key }) => !onTheirWay.has(key.slice(PREFIX.length)))
    .map(({ key, value }) => readFacts(key, value))
    .filter((talk) => talk !== null)
}

/** This page knows the talk: a note written on after another page removed the talk finds it again. */
export function remember(talk: Talk): void {
  known.set(talk.id, talk)
}

export function recall(id: string): Talk | null {
  return known.get(id) ?? null
}

/** The user removed the talk on this page. */
export function forgetFacts(id: string): void {
  known.delete(id)
  dropFacts(id)
}

const known = new Map<string, Talk>()
const onTheirWay = new Set<string>()

function readFacts(key: string, value: string): Talk | null {
  try {
    const talk = JSON.parse(value) as Talk | null
    return talk !== null && PREFIX + talk.id === key ? talk : null
  } catch {
    return null
  }
}
