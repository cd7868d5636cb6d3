import type { Credit } from '../../note/credits'
import { putUnmarked, type Writing } from '../../storage/transaction'
import { ownIdIn, KEY as WRITER } from '../../storage/writers'
import { inKey } from '../../sync/kinds'
import { readAhead } from './ahead'

/**
 * Who wrote what, within one transaction. For who is alone with their notes all of it is one question,
 * and not one for each record.
 */
export function creditsOn(tx: Writing) {
  const authors = tx.objectStore('authors')
  const ahead = readAhead(authors)
  let me: Promise<string | null> | undefined
  let any: Promise<string[]> | undefined
  const hasAny = async () => {
    any ??= authors.getAllKeys(null, 1)
    return (await any).length > 0
  }
  return {
    writer(): Promise<string | null> {
      me ??= tx
        .objectStore('sync')
        .get(WRITER)
        .then((kept) => ownIdIn(kept?.value))
      return me
    },
    async expect(ids: readonly string[]): Promise<void> {
      if (ids.length > 0 && (await hasAny())) await ahead.expect(ids)
    },
    async read(key: string): Promise<readonly Credit[]> {
      const known = inKey(key)
      if (known?.kind !== 'talk' || !(await hasAny())) return []
      return (await ahead.get(known.id))?.lines ?? []
    },
    set(key: string, lines: Credit[]): void {
      const known = inKey(key)
      if (known?.kind !== 'talk') return
      any = Promise.resolve([known.id])
      const credits = { talkId: known.id, lines }
      putUnmarked(authors, credits)
      ahead.set(known.id, credits)
    },
  }
}
