import { serveBackground } from '../browser/messages'
import type { Note } from '../note/note'
import { mayBeSame } from '../note/same-talk'
import { pickTalks } from '../storage/library'
import { leadsTo } from '../storage/redirect'
import { type Reading, reading } from '../storage/transaction'
import type { Talk } from '../talk/talk'

/** Answers what surfaces ask about talks. */
export function serveTalks(): void {
  serveBackground({ alike: ({ talkId }) => alike(talkId) })
}

/** More would be no question but a search. */
const MOST = 3

/** So many are looked for, since the notes of some may say that they are others. */
const LOOKED_FOR = 30

function alike(talkId: string): Promise<Talk[]> {
  return reading(['talks', 'notes', 'merges'], async (tx) => {
    const id = await leadsTo(tx, talkId)
    const [talk, note] = await Promise.all([
      tx.objectStore('talks').get(id),
      tx.objectStore('notes').get(id),
    ])
    if (!talk) return []
    const apart = new Set(await Promise.all((note?.apart ?? []).map((other) => leadsTo(tx, other))))
    const likely = await likeliest(tx, talk, apart)
    const names = new Set([id, ...(await tx.objectStore('merges').index('into').getAllKeys(id))])
    const notes = await Promise.all(likely.map((one) => tx.objectStore('notes').get(one.id)))
    return likely.filter((_, i) => !saysApart(notes[i], names)).slice(0, MOST)
  })
}

function likeliest(tx: Reading, talk: Talk, apart: ReadonlySet<string>): Promise<Talk[]> {
  return pickTalks(tx, (talks) => {
    const others = talks.filter(({ id }) => !apart.has(id))
    return mayBeSame(talk, others, LOOKED_FOR)
  })
}

function saysApart(note: Note | undefined, names: ReadonlySet<string>): boolean {
  return note?.apart?.some((id) => names.has(id)) ?? false
}
