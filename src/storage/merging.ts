import type { MergedTalk } from '../note/merged'
import { announce } from './changes'
import { readContent } from './content'
import { CONTENT_STORES } from './content-stores'
import { StorageError } from './errors'
import { mergeInto } from './merge-into'
import { leadsTo } from './redirect'
import { writing } from './transaction'

export { splitTalk } from './splitting'

/**
 * Makes one of two talks that are the same after all: `into` has both notes, the better facts, the
 * links and pages of both, and the id `from` leads to it from now on. `splitTalk` undoes it. Rejects
 * with a `StorageError`: `invalid` where there is no such talk, or where the two are one already.
 */
export async function mergeTalks(from: string, into: string): Promise<MergedTalk> {
  const at = new Date().toISOString()
  const merged = await writing([...CONTENT_STORES, 'authors'], 'strict', async (tx) => {
    const [source, target] = await Promise.all([leadsTo(tx, from), leadsTo(tx, into)])
    if (source === target) throw new StorageError('invalid')
    const [one, other] = await Promise.all([readContent(tx, source), readContent(tx, target)])
    if (!(one.talk || one.note) || !(other.talk || other.note)) throw new StorageError('invalid')
    return (await mergeInto(tx, { id: source, ...one }, { id: target, ...other }, at)).merged
  })
  announce({ type: 'talk', id: merged.into })
  announce({ type: 'talk', id: merged.id })
  return merged
}
