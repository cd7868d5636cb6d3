import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { articleOf } from '../../src/recap/article'
import type { Recap } from '../../src/recap/recap'
import { BUILT_IN } from '../../src/template/builtin'
import { renderArticle } from '../../src/template/render'
import type { Template } from '../../src/template/template'
import { byId, TRIP } from '../recap/trip'
import { until } from './driver'
import { handsOn } from './hands'
import { openLibrary, textOf } from './library'
import { browserName, useStage } from './stage'

/* One article of two conferences: made, put in order, written, left in mid-word, reopened, copied. */
const stage = useStage()
const inChromium = browserName === 'chromium'

let page: Page
let id = ''

beforeAll(async () => {
  await seedTrip(await openLibrary(stage.driver))
})

test('two conferences become one article, in an order made by keys and by dragging', async () => {
  page = await openLibrary(stage.driver, '#/recap')
  await page.waitForSelector('[data-testid="make-recap"]')
  const hands = handsOn(page)
  await hands.tabTo('make-recap')
  await hands.press('Enter')
  await untilTalks(25)
  const before = await rows()

  await hands.tabTo('drag-handle')
  await hands.press('Alt+ArrowDown', 'Alt+ArrowDown')
  const [one = '', two = '', three = ''] = before
  const moved = [two, three, one]
  await until(async () => (await rows()).slice(0, 3).join() === moved.join(), 'the talk to move')
  await expect.poll(async () => (await hands.focus()).name).toBe('drag-handle')
  await expect.poll(() => textOf(page, 'act-words')).toMatch(/is now 3 of 9\.$/)

  await drag(2, 0)
  await until(async () => (await rows())[0] === one, 'the talk to be dragged back')
  if (inChromium) {
    await dragByFinger(0, 2)
    await until(async () => (await rows())[0] === two, 'the talk to be dragged by finger')
  }
  await until(async () => (await recap())?.order === 'hand', 'the order to be stored')
  await until(async () => (await inArticle()).join() === (await rows()).join(), 'the same order')
  id = (await recap())?.id ?? ''
})

test('a tab that is closed in mid-word has lost nothing, and what is copied is the article', async () => {
  page = await openLibrary(stage.driver, `#/recap/${id}`)
  await untilTalks(25)
  const hands = handsOn(page)
  await hands.tabTo('article-opening')
  await hands.type('We went to two conferences in a row, and it was goo')
  await page.close()

  page = await openLibrary(stage.driver, `#/recap/${id}`)
  await untilTalks(25)
  const text = 'We went to two conferences in a row, and it was goo'
  await until(
    () =>
      page.evaluate(
        (wanted) =>
          document.querySelector<HTMLTextAreaElement>('[data-testid="article-opening"]')?.value ===
          wanted,
        text,
      ),
    'the opening',
  )
  await handsOn(page).tabTo('out-markdown')
  await handsOn(page).press('Enter')
  await until(async () => (await recap())?.exported !== null, 'the export to be remembered')
  const made = await articleOf((await recap()) as Recap, byId(TRIP), new Date().toISOString())
  expect(made.opening.trim()).toBe(text)
  await expect
    .poll(() => stage.driver.clipboard())
    .toBe(await renderArticle(BUILT_IN[0] as Template, made))
})

test('a note is finished from within the article', async () => {
  page = await openLibrary(stage.driver, `#/recap/${id}`)
  await untilTalks(25)
  const hands = handsOn(page)
  await hands.tabTo('edit-note')
  await hands.press('Enter')
  await until(async () => (await hands.focus()).name === 'note-body', 'the note to be open')
  await hands.press('Control+End', 'Enter')
  await hands.type('- by hand, late')
  await until(
    () =>
      page.evaluate(() =>
        document
          .querySelector('[data-open="yes"] [data-testid="rendered"]')
          ?.textContent?.includes('by hand, late'),
      ),
    'the article to have it',
  )
})

function untilTalks(count: number): Promise<unknown> {
  return until(async () => (await inArticle()).length === count, `${count} talks`, 20_000)
}

function rows(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset.row ?? ''),
  )
}

function inArticle(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-talk]')].map((one) => one.dataset.talk ?? ''),
  )
}

/** Drags the row of that number by its handle until it stands before another one. */
async function drag(from: number, before: number): Promise<void> {
  const [start, end] = [await handleAt(from), await handleAt(before)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x, start.y - 6, { steps: 3 })
  await page.mouse.move(end.x, end.y - 8, { steps: 8 })
  await until(
    () => page.evaluate(() => document.querySelector('[data-drop="before"]') !== null),
    'the line that shows the place',
  )
  await stage.driver.drop(page, end.x, end.y - 8)
}

async function dragByFinger(from: number, after: number): Promise<void> {
  const [start, end] = [await handleAt(from), await handleAt(after)]
  const touch = await page.touchscreen.touchStart(start.x, start.y)
  for (let step = 1; step <= 6; step++)
    await touch.move(start.x, start.y + ((end.y + 10 - start.y) * step) / 6)
  await touch.end()
}

function handleAt(at: number): Promise<{ x: number; y: number }> {
  return page.evaluate((number) => {
    const handle = document.querySelectorAll('[data-testid="drag-handle"]')[number]
    const box = handle?.getBoundingClientRect()
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  }, at)
}

/** The only recap, as stored. */
function recap(): Promise<Recap | undefined> {
  return page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await answered(indexedDB.open('talkmark'))
    const all = await answered<Recap[]>(
      database.transaction('recaps').objectStore('recaps').getAll(),
    )
    database.close()
    return all[0]
  })
}

async function seedTrip(library: Page): Promise<void> {
  await library.evaluate(
    async (saved) => {
      const open = indexedDB.open('talkmark')
      await new Promise((resolve) => {
        open.onsuccess = resolve
      })
      const tx = open.result.transaction(['talks', 'notes'], 'readwrite')
      for (const { talk, note } of saved) {
        tx.objectStore('talks').put(talk)
        tx.objectStore('notes').put(note)
      }
      await new Promise((resolve) => {
        tx.oncomplete = resolve
      })
      open.result.close()
    },
    TRIP as (typeof TRIP)[number][],
  )
  await library.close()
}
