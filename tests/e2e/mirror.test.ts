import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { clickOn } from './click'
import { until } from './driver'
import { openLibrary, storedTalk, textOf, untilSaved } from './library'
import { browserName, talkUrl, useStage } from './stage'

const stage = useStage()

test.runIf(browserName === 'chromium')(
  'a note is a file in a folder of this computer, and what is edited in it comes back',
  async () => {
    const { popup } = await stage.visit(talkUrl('goreducecognitive'))
    await popup.type('Respect the line of sight')
    await popup.press('Enter')
    await untilSaved(popup)
    await popup.close()

    const page = await openLibrary(stage.driver, '#/sync')
    await page.waitForSelector('[data-testid="copies-folder"]')
    // The picker is the system's own; the origin's private folder stands for what was chosen.
    await page.evaluate(() => {
      const chosen = async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Vault', { create: true })
      Object.assign(window, { showDirectoryPicker: chosen })
    })
    await clickOn(page, '[data-testid="copies-folder"]')
    await until(
      async () => (await fileOf(page)).includes('- Respect the line of sight\n'),
      'a file',
    )
    await until(async () => (await textOf(page, 'copies-state'))?.includes('1 file'), 'its number')

    await edit(page, '- Respect the line of sight', '- Respect the line of sight\n- From the vault')
    await clickOn(page, '[data-testid="copies-run"]')
    const body = async () => (await storedTalk(page, 'goreducecognitive'))?.note.body
    await until(async () => (await body())?.includes('- From the vault'), 'the edit in the note')
    await expect.poll(() => body()).toBe('- Respect the line of sight\n- From the vault')
    await expect.poll(() => textOf(page, 'copies-runs')).toContain('Came back into notes: 1.')

    // The background has forgotten all by then, and the popup alone wakes it.
    await stage.driver.stopBackground()
    const again = await stage.visit(talkUrl('goreducecognitive'))
    await until(
      async () => (await again.popup.value('note-body'))?.includes('- From the vault'),
      'the edit in the popup',
    )
    await again.popup.type('Avoid generic packages')
    await again.popup.press('Enter')
    await untilSaved(again.popup)
    await until(
      async () => (await fileOf(page)).includes('- Avoid generic packages\n'),
      'the point',
    )
  },
)

/** The text of the one talk's file; empty where there is none yet. */
function fileOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found = async (folder: FileSystemDirectoryHandle): Promise<string> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') {
          const text = await found(handle as FileSystemDirectoryHandle)
          if (text !== '') return text
        } else if (name.startsWith('Recipes')) {
          return (await (handle as FileSystemFileHandle).getFile()).text()
        }
      }
      return ''
    }
    return found(await navigator.storage.getDirectory())
  })
}

/** As another program does. */
async function edit(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    async (before, after) => {
      const change = async (folder: FileSystemDirectoryHandle): Promise<void> => {
        for await (const [name, handle] of folder.entries()) {
          if (handle.kind === 'directory') await change(handle as FileSystemDirectoryHandle)
          else if (name.startsWith('Recipes')) {
            const file = handle as FileSystemFileHandle
            const text = await (await file.getFile()).text()
            const writing = await file.createWritable()
            await writing.write(text.replace(before, after))
            await writing.close()
          }
        }
      }
      await change(await navigator.storage.getDirectory())
    },
    from,
    to,
  )
}
