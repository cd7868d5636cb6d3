import type { SavedTalk } from '../note/saved'
import { fingerprint } from '../talk/fingerprint'
import { fileLines, keysOf } from './file-lines'

/** Of all that a talk's file is made from: another one when the file has to be written anew. */
export function stampOf({ talk, note }: SavedTalk): string {
  const { capturedAt: _, ...facts } = talk
  const { draft: __, createdAt: ___, updatedAt: ____, ...own } = note
  return fingerprint(JSON.stringify([FORMAT, facts, own]))
}

/** Tells texts apart that do not read alike. */
export function printOf(text: string): string {
  return fingerprint(keysOf(fileLines(text)).join('\n'))
}

/** To be counted up when files are made in another way. */
const FORMAT = 1
