import { expect, test } from 'vitest'
import { clickOn } from './click'
import { until } from './driver'
import { fieldOf, openLibrary, storedTalk, textOf, untilSaved } from './library'
import { talkUrl, useStage } from './stage'

/* The storage fails under open surfaces: what is on screen stays, says what is wrong, and is kept. */
const stage = useStage()
const DELETED = 'operator'
const OUTDATED = 'tracing'

test('where the database was deleted meanwhile, what is on screen is saved with the next key', async () => {
  const library = await openLibrary(stage.driver)
  const { popup } = await stage.visit(talkUrl(DELETED))
  await popup.type('Before')
  await popup.press('Enter')
  await untilSaved(popup)
  await library.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('talkmark')
        request.onsuccess = resolve
        request.onerror = reject
      }),
  )
  await popup.type('After')
  await popup.press('Enter')
  await until(
    async () => (await storedTalk(library, DELETED))?.note.body === '- Before\n- After',
    'all that is on screen to be stored',
  )
  await expect.poll(() => popup.value('note-body')).toBe('- Before\n- After')
})

test('where a newer version has changed the database, the text stays, here and in the library', async () => {
  const library = await openLibrary(stage.driver)
  const { popup } = await stage.visit(talkUrl(OUTDATED))
  await untilSaved(popup)
  await library.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('talkmark', 9999)
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
        request.onerror = reject
      }),
  )
  await popup.type('Written too late')
  await until(
    () =>
      popup.evaluate(
        () =>
          document.querySelector<HTMLElement>('[data-testid="save-state"]')?.dataset.state ===
          'failed',
      ),
    'the failure to be shown',
  )
  await expect.poll(() => popup.value('jot')).toBe('Written too late')
  await popup.close()

  const later = await openLibrary(stage.driver)
  await later.waitForSelector('[data-testid="storage-failure"]')
  await expect.poll(() => textOf(later, 'journaled')).toContain('Written too late')
  expect(await fieldOf(later, 'note-body')).toBeNull()
  await clickOn(later, '[data-testid="copy-journaled"]')
  await until(async () => (await textOf(later, 'copy-journaled')) === 'Copied', 'the word "Copied"')
  await expect.poll(() => stage.driver.clipboard()).toContain('Written too late')
})
