import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { clickOn } from './click'
import { until } from './driver'
import { openLibrary, textOf } from './library'
import { browserName, useStage } from './stage'
import { jot, NOTE, noteOn, synced } from './sync-acts'

/* A folder of this device as the place where the devices meet: Chromium's alone can be opened. */
const stage = useStage()

test.runIf(browserName === 'firefox')('a browser that opens no folders says so', async () => {
  const page = await openLibrary(stage.driver, '#/sync')
  await chooseKind(page)
  await page.waitForSelector('[data-testid="sync-folder-none"]')
  await page.select('[data-testid="sync-kind"]', 'webdav')
  await page.waitForSelector('[data-testid="sync-address"]')
})

test.runIf(browserName === 'chromium')(
  'what is jotted lies in the chosen folder, is there once after joining again, and can be erased',
  async () => {
    await jot(stage.driver, 'A point for the folder')
    const page = await openLibrary(stage.driver, '#/sync')
    await join(page)
    await expect.poll(() => textOf(page, 'sync-state')).toMatch(/^Synced/)
    const names = await namesIn(page)
    expect(names).toContain('f1')
    expect(names.filter((name) => /^d\/[a-z2-7]{12}\/\d{8}$/.test(name))).toHaveLength(1)
    expect(names.filter((name) => !/^(f1|d\/|n\/)/.test(name))).toEqual([])

    // By itself, in the background, and also after that was ended.
    await stage.driver.stopBackground()
    await jot(stage.driver, 'And one more')
    await until(async () => (await namesIn(page)).length > names.length, 'the second file', 30_000)

    await clickOn(page, '[data-testid="sync-leave"]')
    await clickOn(page, '[data-testid="sync-leave-yes"]')
    await page.waitForSelector('[data-testid="sync-kind"]')
    await join(page)
    const devices = new Set((await namesIn(page)).map((name) => name.split('/')[1]))
    expect(devices.size).toBeGreaterThan(1)
    await clickOn(page, '[data-testid="sync-leave"]')
    await clickOn(page, '[data-testid="sync-leave-erase"]')
    await clickOn(page, '[data-testid="sync-erase-yes"]')
    await page.waitForSelector('[data-testid="sync-kind"]')
    expect(await namesIn(page)).toEqual([])
    await page.goto(stage.driver.extensionUrl(`options/index.html${NOTE}`))
    await page.reload()
    await until(
      async () => (await noteOn(page)) === '- A point for the folder\n- And one more',
      'the note, with nothing twice',
    )
  },
)

async function join(page: Page): Promise<void> {
  // The picker is the system's window. The private file system has the same interface.
  await page.evaluate(() => {
    const picking = globalThis as unknown as { showDirectoryPicker: unknown }
    picking.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('place', { create: true })
  })
  await chooseKind(page)
  await clickOn(page, '[data-testid="sync-choose"]')
  await until(async () => (await textOf(page, 'sync-folder-name')) === 'place', 'the name')
  await clickOn(page, '[data-testid="sync-test"]')
  await until(async () => (await textOf(page, 'sync-trial'))?.startsWith('It works'), 'the trial')
  await clickOn(page, '[data-testid="sync-start"]')
  await synced(page)
}

async function chooseKind(page: Page): Promise<void> {
  await page.waitForSelector('[data-testid="sync-kind"]')
  await page.select('[data-testid="sync-kind"]', 'folder')
}

/** Files in the folder, by their paths. */
function namesIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names: string[] = []
    const walk = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [name, handle] of folder.entries())
        if (handle.kind === 'file') names.push(path + name)
        else await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`)
    }
    const top = await navigator.storage.getDirectory()
    await walk(await top.getDirectoryHandle('place'), '')
    return names
  })
}
