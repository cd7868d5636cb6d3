import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { readBin } from '../../../src/storage/bin'
import { mergeTalks } from '../../../src/storage/merging'
import { createRecap, getRecap } from '../../../src/storage/recaps'
import { removeTalk } from '../../../src/storage/removal'
import { recapOf } from '../../storage/recap-of'
import { eventually, type Shown } from '../show'
import { newProfile, openPage, rows, savedTalk, store } from './page'

let shown: Shown
let elsewhere: BroadcastChannel

beforeEach(async () => {
  await page.viewport(1280, 800)
  elsewhere = new BroadcastChannel('talkmark')
  await newProfile()
})

afterEach(async () => {
  elsewhere.close()
  shown.leave()
  await newProfile()
})

test('talks merged in another tab become one row here', async () => {
  const [a, b] = [savedTalk('A', {}, '- a'), savedTalk('B', {}, '- b')]
  await store([a, b])
  shown = await openPage()
  expect(rows(shown)).toEqual(['A', 'B'])
  await mergeTalks(a.talk.id, b.talk.id)
  elsewhere.postMessage({ type: 'talk', id: b.talk.id })
  elsewhere.postMessage({ type: 'talk', id: a.talk.id })
  await eventually(() => rows(shown).length === 1)
})

test('a few hundred talks changed in another tab are read, and not everything', async () => {
  const all = Array.from({ length: 300 }, (_, i) => savedTalk(`Talk ${1000 + i}`))
  await store(all)
  shown = await openPage()
  await eventually(() => shown.root.textContent?.includes('300'))
  const whole = vi.spyOn(IDBObjectStore.prototype, 'getAll')
  const changed = all
    .slice(0, 150)
    .map(({ talk, note }) => ({ talk, note: { ...note, verdict: 'good' as const } }))
  await store(changed)
  for (const { talk } of changed) elsewhere.postMessage({ type: 'note', id: talk.id })
  const marks = () => shown.root.querySelectorAll('[data-testid="note-row"] [data-verdict="good"]')
  await eventually(() => marks().length > 0)
  expect(whole).not.toHaveBeenCalled()
})

test('what is of recaps, templates, views or the bin reads no talk', async () => {
  await store([savedTalk('A')])
  shown = await openPage()
  await store([savedTalk('B')])
  for (const type of ['recap', 'template', 'view', 'bin']) {
    elsewhere.postMessage({ type, id: 'fosdem-2023/b' })
  }
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(rows(shown)).toEqual(['A'])
  elsewhere.postMessage({ type: 'note', id: 'fosdem-2023/b' })
  await eventually(() => rows(shown).length === 2)
})

test('opening the page replays the words of a recap that a closed tab could not write, and empties the old bin', async () => {
  await createRecap(recapOf())
  await store([savedTalk('A'), savedTalk('Old')])
  await removeTalk('fosdem-2023/old')
  const { openDatabase } = await import('../../../src/storage/database')
  const [entry] = await readBin()
  const at = '2023-01-01T00:00:00.000Z'
  await (await openDatabase()).put('bin', { ...(entry ?? expect.unreachable()), removedAt: at })
  const change = { type: 'text', field: 'opening', base: '', text: 'Hello' }
  const left = { seq: 1, id: recapOf().id, at, change }
  localStorage.setItem('talkmark.recap-journal.gone.1', JSON.stringify(left))
  // Of a note, and of no use: it keeps nothing else from being done, and is not thrown away.
  const odd = JSON.stringify({ ...left, change: { type: 'points' } })
  localStorage.setItem('talkmark.journal.odd.1', odd)
  shown = await openPage()
  await eventually(async () => (await getRecap(recapOf().id))?.opening === 'Hello')
  await eventually(async () => (await readBin()).length === 0)
  expect(localStorage.getItem('talkmark.journal.odd.1')).toBe(odd)
  expect(rows(shown)).toEqual(['A'])
})
