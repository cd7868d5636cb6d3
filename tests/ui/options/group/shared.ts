import type { Credit } from '../../../../src/note/credits'
import type { SavedTalk } from '../../../../src/note/saved'
import { putUnmarked, writing } from '../../../../src/storage/transaction'
import { savedTalk, store } from '../page'

const TOM = 'tttttttt'
export const ADA = 'aaaaaaaa'

const BODY = [
  'A talk about less.',
  '',
  '- respect the line of sight',
  '  - two levels at most',
  '- avoid generic packages',
  '- name what you return',
  '',
  'Worth a second look.',
].join('\n')

const LINES: Credit[] = [
  ['- respect the line of sight', ADA],
  ['  - two levels at most', ADA],
  ['- name what you return', TOM],
  ['Worth a second look.', TOM],
]

/** A note in which two others have written, and one in which nobody has. */
export async function storeShared(): Promise<SavedTalk> {
  const shared = savedTalk('Reducing cognitive load', {}, BODY)
  const own = savedTalk('My own', {}, '- mine')
  await store([shared, own])
  await writing(['writers', 'authors', 'sync'], 'relaxed', async (tx) => {
    putUnmarked(tx.objectStore('sync'), { key: 'writer', value: { id: 'mmmmmmmm', is: 'named' } })
    for (const [id, name] of [
      [ADA, 'Ada'],
      [TOM, 'Tom'],
      ['mmmmmmmm', 'Me'],
    ] as const)
      putUnmarked(tx.objectStore('writers'), { id, name })
    putUnmarked(tx.objectStore('authors'), { talkId: shared.talk.id, lines: LINES })
  })
  return shared
}
