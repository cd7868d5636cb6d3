import { isoTime } from './iso-time'

/** The instant some minutes after `start`, written with the same offset. */
export function later(start: string, minutes: number): string | null {
  const [, wall, offset] = /^(.{19})(.+)$/.exec(isoTime(start) ?? '') ?? []
  if (!wall || !(minutes > 0)) return null
  const end = new Date(Date.parse(`${wall}Z`) + minutes * 60_000)
  return end.toISOString().slice(0, 19) + offset
}
