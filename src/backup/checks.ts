import { urlOf } from '../talk/address'
import { BackupError } from './error'

/** Checks one value of a file that may come from anyone, and gives it; throws a `BackupError`. */
export type Check<T> = (value: unknown, where: string) => T

export type Fields = Record<string, unknown>

/** Longest text and longest list: more than anyone writes, less than what stops a browser. */
const LONGEST_TEXT = 5_000_000
const LONGEST_LIST = 10_000

/** The most entries of what is kept by talk. */
const MOST_ENTRIES = 100_000

export function damaged(where: string): BackupError {
  return new BackupError('damaged', where)
}

export function fieldsOf(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw damaged(where)
  return value as Fields
}

export function text(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) throw damaged(where)
  return value
}

/** What something is found by. */
export function key(value: unknown, where: string): string {
  const found = text(value, where)
  if (found === '') throw damaged(where)
  return found
}

export function list<T>(value: unknown, where: string, check: Check<T>, most = LONGEST_LIST): T[] {
  if (!Array.isArray(value) || value.length > most) throw damaged(where)
  return value.map((item, i) => check(item, `${where}[${i}]`))
}

/** Ids of talks or conferences: there may be more of them than of anything else in a list. */
export function ids(value: unknown, where: string): string[] {
  return list(value, where, text, MOST_ENTRIES)
}

/** Values by key, whatever the keys are. */
export function entries<T>(value: unknown, where: string, check: Check<T>): Record<string, T> {
  const fields = Object.entries(fieldsOf(value, where))
  if (fields.length > MOST_ENTRIES) throw damaged(where)
  // No key of ours; as a field it would be something else than data.
  if (fields.some(([name]) => name === '__proto__')) throw damaged(where)
  return Object.fromEntries(
    fields.map(([name, item]) => [name, check(item, `${where}[${JSON.stringify(name)}]`)]),
  )
}

export function orNull<T>(value: unknown, where: string, check: Check<T>): T | null {
  return value === null ? null : check(value, where)
}

export function oneOf<T extends string>(allowed: readonly T[]): Check<T> {
  return (value, where) => {
    const found = allowed.find((one) => one === value)
    if (found === undefined) throw damaged(where)
    return found
  }
}

/** An address of the web; every other scheme may run or reach something on the user's machine. */
export function address(value: unknown, where: string): string {
  const url = text(value, where)
  if (!/^https?:\/\/\S/i.test(url) || !urlOf(url)) throw damaged(where)
  return url
}

/** Where a page could not be read its address may be the browser's own, or a file; never a script. */
export function anyAddress(value: unknown, where: string): string {
  const url = text(value, where)
  if (url === '') return url
  const parsed = urlOf(url)
  if (!parsed || SCRIPTS.has(parsed.protocol)) throw damaged(where)
  return url
}

const SCRIPTS: ReadonlySet<string> = new Set(['javascript:', 'data:', 'blob:', 'vbscript:'])

/** ISO 8601 in UTC, so that instants sort as text. */
export function instant(value: unknown, where: string): string {
  const time = text(value, where)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(time) || Number.isNaN(Date.parse(time)))
    throw damaged(where)
  return time
}
