import type {
  Recap,
  RecapExport,
  RecapOrder,
  RecapSection,
  RecapSource,
  RecapTalk,
  TrackBrackets,
} from '../recap/recap'
import { type Check, entries, fieldsOf, ids, instant, key, oneOf, orNull, text } from './checks'

/** One recap, checked field by field. Throws a `BackupError` that names it and the field. */
export function readRecap(value: unknown, place: number): Recap {
  const fields = fieldsOf(value, `recap ${place}`)
  const at = (name: string) => `recap ${place}, ${name}`
  return {
    id: key(fields.id, at('id')),
    title: text(fields.title, at('title')),
    opening: text(fields.opening, at('opening')),
    closing: text(fields.closing, at('closing')),
    source: source(fields.source, at('source')),
    order: oneOf(ORDERS)(fields.order, at('order')),
    hand: ids(fields.hand, at('hand')),
    wholeConferences: ids(fields.wholeConferences, at('wholeConferences')),
    tracks: oneOf(BRACKETS)(fields.tracks, at('tracks')),
    skipped: oneOf(PLACES)(fields.skipped, at('skipped')),
    linkList: oneOf(LINK_LISTS)(fields.linkList, at('linkList')),
    ...given('whose', fields.whose, `recap ${place}`, oneOf(['everyone', 'mine'] as const)),
    ...given('names', fields.names, `recap ${place}`, oneOf(['none', 'named'] as const)),
    sections: entries(fields.sections, at('sections'), section),
    talks: entries(fields.talks, at('talks'), talk),
    template: key(fields.template, at('template')),
    exported: orNull(fields.exported, at('exported'), exported),
    createdAt: instant(fields.createdAt, at('createdAt')),
    updatedAt: instant(fields.updatedAt, at('updatedAt')),
  }
}

const ORDERS: readonly RecapOrder[] = ['time', 'track', 'hand']
const BRACKETS: readonly TrackBrackets[] = ['every', 'first', 'none']
const PLACES = ['out', 'in'] as const
const LINK_LISTS = ['none', 'end'] as const

function source(value: unknown, where: string): RecapSource {
  const fields = fieldsOf(value, where)
  const kind = oneOf(['conferences', 'talks'] as const)(fields.kind, `${where}.kind`)
  return kind === 'talks'
    ? { kind, ids: ids(fields.ids, `${where}.ids`) }
    : { kind, conferences: ids(fields.conferences, `${where}.conferences`) }
}

function section(value: unknown, where: string): RecapSection {
  const fields = fieldsOf(value, where)
  return {
    ...given('heading', fields.heading, where, text),
    ...given('words', fields.words, where, text),
  }
}

function talk(value: unknown, where: string): RecapTalk {
  const fields = fieldsOf(value, where)
  return {
    ...given('heading', fields.heading, where, text),
    ...given('place', fields.place, where, oneOf(PLACES)),
    ...given('recording', fields.recording, where, oneOf(['none'] as const)),
  }
}

function exported(value: unknown, where: string): RecapExport {
  const fields = fieldsOf(value, where)
  return {
    at: instant(fields.at, `${where}.at`),
    as: text(fields.as, `${where}.as`),
    template: text(fields.template, `${where}.template`),
    fingerprints: entries(fields.fingerprints, `${where}.fingerprints`, text),
  }
}

/** A field that may be absent. */
function given<Name extends string, T>(
  name: Name,
  value: unknown,
  where: string,
  check: Check<T>,
): { [Key in Name]?: T } {
  if (value === undefined) return {}
  return { [name]: check(value, `${where}.${name}`) } as { [Key in Name]?: T }
}
