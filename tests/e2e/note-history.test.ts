import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { clickOn } from './click'
import { until } from './driver'
import { handsOn } from './hands'
import { fieldOf, openLibrary, storedTalk, textOf, untilSaved } from './library'
import { talkUrl, useStage } from './stage'

/* What a note was is kept, compared and brought back; two notes become one, and two again. */
const stage = useStage()
const FIRST = 'goreducecognitive'
const SECOND = 'godebugconcurrency'

beforeAll(async () => {
  for (const slug of [FIRST, SECOND]) {
    const { page, popup } = await stage.visit(talkUrl(slug))
    await popup.type(`A point on ${slug}`)
    await popup.press('Enter')
    await untilSaved(popup)
    await popup.close()
    await page.close()
  }
})

const open = (slug: string) =>
  openLibrary(stage.driver, `#/notes/${encodeURIComponent(`fosdem-2023/${slug}`)}`)
const seen = (page: Page, testId: string) =>
  page.waitForSelector(`[data-testid="${testId}"]`, { visible: true })
const press = async (page: Page, testId: string) => {
  await seen(page, testId)
  await clickOn(page, `[data-testid="${testId}"]`)
}
const body = async (page: Page, slug: string) => (await storedTalk(page, slug))?.note.body

test('a note that was left and written on: compared, brought back, undone', async () => {
  const before = await openLibrary(stage.driver)
  await age(before, `fosdem-2023/${FIRST}`)
  await before.close()
  const page = await open(FIRST)
  const hands = handsOn(page)
  await seen(page, 'note-body')
  await hands.press('Alt+n', 'Control+End', 'Enter')
  await hands.type('- a later thought')
  const written = `- A point on ${FIRST}\n- a later thought`
  await until(async () => (await body(page, FIRST)) === written, 'the later thought')

  await hands.tabTo('tab-edit', 'back')
  await hands.press('ArrowRight')
  await until(
    async () => (await textOf(page, 'note-preview'))?.includes('a later thought'),
    'the preview',
  )
  await hands.press('ArrowRight')
  await seen(page, 'diff')
  await expect.poll(() => textOf(page, 'diff')).toContain('+Added: - a later thought')
  await hands.tabTo('versions')
  await hands.press('Home', 'ArrowDown')
  await hands.tabTo('bring-back')
  await hands.press('Enter')
  await until(async () => (await body(page, FIRST)) === `- A point on ${FIRST}`, 'the old version')
  await until(async () => (await hands.focus()).name === 'undo-restore', 'the focus on Undo')
  await hands.press('Enter')
  await until(async () => (await body(page, FIRST)) === written, 'the newer version')
  await until(
    () => page.evaluate(() => document.querySelectorAll('[data-testid="version"]').length === 4),
    'every state in the list',
  )
})

test('two notes become one, are split, and merged again with Undo', async () => {
  const page = await open(SECOND)
  const hands = handsOn(page)
  await press(page, 'note-more')
  await press(page, 'merge-with')
  await seen(page, 'merge-search')
  await hands.type('recipes paolinelli')
  await press(page, 'merge-candidate')
  await press(page, 'merge-confirm')
  await seen(page, 'undo-merge')
  const talks = await Promise.all([storedTalk(page, FIRST), storedTalk(page, SECOND)])
  const [merged] = talks.filter((one) => one !== undefined)
  expect(talks.filter((one) => one !== undefined)).toHaveLength(1)
  for (const slug of [FIRST, SECOND]) expect(merged?.note.body).toContain(`A point on ${slug}`)
  const kept = merged?.talk.id.split('/').at(-1) ?? ''
  const gone = kept === FIRST ? SECOND : FIRST
  await until(async () => (await textOf(page, 'title')) === merged?.talk.title, 'its note')
  await until(async () => (await rows(page)) === 1, 'one row in the list')

  await press(page, 'split')
  await until(async () => (await body(page, gone))?.includes(gone), 'the other note again')
  await until(
    async () => !(await fieldOf(page, 'note-body'))?.includes(`A point on ${gone}`),
    'a note without the other',
  )
  await until(async () => (await rows(page)) === 2, 'two rows in the list')

  await press(page, 'undo-merge')
  await until(async () => (await storedTalk(page, gone)) === undefined, 'one note')
  await until(
    async () => (await fieldOf(page, 'note-body'))?.includes(`A point on ${gone}`),
    'both texts in it',
  )
})

function rows(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('[data-testid="note-row"]').length)
}

/** Makes the note an hour older, as if the user had been away. */
function age(page: Page, talkId: string): Promise<void> {
  return page.evaluate(async (id) => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await answered(indexedDB.open('talkmark'))
    const notes = database.transaction('notes', 'readwrite').objectStore('notes')
    const note = await answered<{ updatedAt: string }>(notes.get(id))
    const updatedAt = new Date(Date.now() - 3_600_000).toISOString()
    await answered(notes.put({ ...note, updatedAt }))
    database.close()
  }, talkId)
}
