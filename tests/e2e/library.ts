import type { Page } from 'puppeteer-core'
import type { Browser as ExtensionApi } from 'webextension-polyfill'
import type { Note } from '../../src/note/note'
import type { SavedTalk } from '../../src/note/saved'
import type { Talk } from '../../src/talk/talk'
import { type Driver, until } from './driver'

/** Opens a view of the options page and waits until it shows what is stored. */
export async function openLibrary(driver: Driver, hash = ''): Promise<Page> {
  const page = await driver.openExtensionPage(`options/index.html${hash}`)
  await page.waitForSelector('html[data-ready="true"]')
  return page
}

/** What the database holds, read beside the product's own code, from a page of the extension. */
export function stored(page: Page): Promise<SavedTalk[]> {
  return page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    // Opening a database that is not there would make one without stores.
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'talkmark')) return []
    const database = await answered(indexedDB.open('talkmark'))
    const transaction = database.transaction(['talks', 'notes'])
    const [talks, notes] = await Promise.all([
      answered<Talk[]>(transaction.objectStore('talks').getAll()),
      answered<Note[]>(transaction.objectStore('notes').getAll()),
    ])
    database.close()
    return notes.flatMap((note) => {
      const talk = talks.find(({ id }) => id === note.talkId)
      return talk ? [{ talk, note }] : []
    })
  })
}

/** The stored talk whose id ends in `slug`, or `undefined`. */
export async function storedTalk(page: Page, slug: string): Promise<SavedTalk | undefined> {
  return (await stored(page)).find(({ talk }) => talk.id.endsWith(`/${slug}`))
}

/** Text of the element with that test id on a page of the extension; `null` where there is none. */
export function textOf(page: Page, testId: string): Promise<string | null> {
  return page.evaluate(
    (id) => document.querySelector(`[data-testid="${id}"]`)?.textContent ?? null,
    testId,
  )
}

/** Value of a field on a page of the extension. */
export function fieldOf(page: Page, testId: string): Promise<string | null> {
  return page.evaluate(
    (id) => document.querySelector<HTMLTextAreaElement>(`[data-testid="${id}"]`)?.value ?? null,
    testId,
  )
}

/** What the toolbar button says on each tab. */
export function badges(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { action, tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome
    const all = await tabs.query({})
    return Promise.all(all.map((tab) => action.getBadgeText({ tabId: tab.id ?? -1 })))
  })
}

/** Waits until the popup says that everything is stored. */
export async function untilSaved(popup: { evaluate<T>(run: () => T): Promise<T> }): Promise<void> {
  await until(
    () =>
      popup.evaluate(
        () =>
          document.querySelector<HTMLElement>('[data-testid="save-state"]')?.dataset.state ===
          'saved',
      ),
    'the popup to say "Saved"',
  )
}

/**
 * Opens the library, as the user does, and waits until every text stands in a note, once: in what is
 * written or in what is still being typed. Throws with those that do not.
 */
export async function untilKept(driver: Driver, typed: string[]): Promise<void> {
  const library = await openLibrary(driver)
  let wrong = typed
  await until(async () => {
    const notes = (await stored(library)).map(({ note }) => `${note.body}\n${note.draft}`)
    const all = notes.join('\n')
    wrong = typed.filter((text) => all.split(text).length !== 2)
    return wrong.length === 0
  }, 'all that was typed').catch((cause: unknown) => {
    throw new Error(`${wrong.length} of ${typed.length} are lost: ${wrong.join(' ')}`, { cause })
  })
  await library.close()
}
