import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import type { Browser as ExtensionApi } from 'webextension-polyfill'
import { FIRST_TALK } from '../demo/site'
import { openLibrary } from './library'
import { foreignHosts, talkUrl, useStage } from './stage'

/* How far the extension reaches: to the page that was clicked on, and no further. */
const stage = useStage()

test('only the click on the toolbar gives the right to read the page', async () => {
  const { driver } = stage
  const page = await driver.newTab(talkUrl('nasa'))
  const library = await openLibrary(driver)
  expect(await titlesRead(library)).toEqual([])
  const popup = await driver.clickAction(page)
  await popup.ready()
  await popup.close()
  await expect
    .poll(() => titlesRead(library))
    .toEqual(['FOSDEM 2023 - Open Source Software at NASA'])
})

test('saving, opening the library and looking around ask no server for anything', async () => {
  const { popup } = await stage.visit(talkUrl(FIRST_TALK))
  await popup.close()
  for (const view of ['notes', 'export', 'settings', 'about']) {
    const library = await openLibrary(stage.driver, `#/${view}`)
    await library.close()
  }
  expect(foreignHosts(stage.demo)).toEqual([])
})

test("a page can't tell that the extension is there", async () => {
  const page = await stage.driver.newTab(talkUrl('tracing'))
  const file = stage.driver.extensionUrl('icons/16.png')
  const answer = await page.evaluate(async (url) => {
    const image = new Image()
    image.src = url
    return image.decode().then(
      () => 'found',
      () => 'nothing',
    )
  }, file)
  expect(answer).toBe('nothing')
})

/** Titles of all tabs of the web that the extension may run a script in at this moment. */
function titlesRead(library: Page): Promise<string[]> {
  return library.evaluate(async () => {
    const { scripting, tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome
    const read = async (tabId: number) => {
      const [answer] = await scripting.executeScript({
        target: { tabId },
        func: () => document.title,
      })
      return answer?.result as string | undefined
    }
    const all = await tabs.query({})
    const titles = await Promise.all(all.map((tab) => read(tab.id ?? -1).catch(() => '')))
    return titles.filter((title) => title?.startsWith('FOSDEM')) as string[]
  })
}
