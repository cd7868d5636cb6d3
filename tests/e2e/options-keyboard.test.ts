import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { waitForDownload } from './downloads'
import { until } from './driver'
import { handsOn } from './hands'
import { openLibrary, stored, storedTalk, textOf, untilSaved } from './library'
import { talkUrl, useStage } from './stage'

/* Every action of the options page by keyboard alone, with the focus always to be seen. */
const stage = useStage()
const SLUGS = ['goreducecognitive', 'godebugconcurrency', 'gofivestepsefficient']

beforeAll(async () => {
  for (const slug of SLUGS) {
    const { page, popup } = await stage.visit(talkUrl(slug))
    await popup.type(`A point on ${slug}`)
    await popup.press('Enter')
    await untilSaved(popup)
    await popup.close()
    await page.close()
  }
})

test('the list: arrows, opening, writing on, and the way back by Tab', async () => {
  const page = await openLibrary(stage.driver)
  const hands = handsOn(page)
  await hands.tabTo('nav-notes')
  await hands.tabTo('notes-list')
  const active = () =>
    page.evaluate(
      () => document.querySelector('[data-active] [data-testid="note-title"]')?.textContent,
    )
  const first = await active()
  await hands.press('ArrowDown')
  const second = await until(async () => {
    const now = await active()
    return now !== first && now
  }, 'the second talk')
  await hands.press('End', 'Home')
  await expect.poll(() => active()).toBe(first)
  await hands.press('ArrowDown', 'Enter')
  await until(async () => (await textOf(page, 'title')) === second, 'the second talk to be open')
  await hands.tabTo('verdict-good')
  await hands.press('Enter')
  await hands.tabTo('note-body')
  await hands.press('Control+End', 'Enter')
  await hands.type('- by hand')
  await hands.press('Alt+j')
  await hands.type('jotted')
  await hands.press('Enter')
  await until(
    async () =>
      (await stored(page)).some(
        ({ talk, note }) =>
          talk.title === second &&
          note.verdict === 'good' &&
          note.body.endsWith('\n- by hand\n- jotted'),
      ),
    'what was written',
  )
  await hands.tabTo('copy-markdown', 'back')
  await hands.press('Enter')
  await until(async () => (await textOf(page, 'copy-markdown')) === 'Copied', 'the word "Copied"')
  await expect.poll(() => stage.driver.clipboard()).toContain('- by hand\n- jotted')
})

test('deleting, from the list and from the note, and undoing it', async () => {
  const page = await openLibrary(stage.driver)
  const hands = handsOn(page)
  await hands.tabTo('notes-list')
  await hands.press('Home', 'Delete')
  await until(async () => (await stored(page)).length === SLUGS.length - 1, 'one to be gone')
  await hands.tabTo('undo-delete')
  await hands.press('Enter')
  await until(async () => (await stored(page)).length === SLUGS.length, 'it to be back')
  await hands.tabTo('note-more')
  await hands.press('Enter', 'End')
  await expect.poll(() => hands.focus()).toEqual({ name: 'delete-talk', seen: true })
  await hands.press('Enter')
  await until(async () => (await stored(page)).length === SLUGS.length - 1, 'one to be gone again')
  await until(async () => (await hands.focus()).name === 'undo-delete', 'the focus on Undo')
  await hands.press('Enter')
  await until(async () => (await stored(page)).length === SLUGS.length, 'it to be back again')
  await expect
    .poll(async () => (await storedTalk(page, SLUGS[0] ?? ''))?.note.body)
    .toContain('A point on')
})

test('the export: what, which format, copy, download, backup', async () => {
  const page = await openLibrary(stage.driver)
  // Where there is less room, some ways out stand in a menu.
  await page.setViewport({ width: 1200, height: 800 })
  const hands = handsOn(page)
  await hands.tabTo('nav-export')
  await hands.press('Enter')
  await page.waitForSelector('[data-testid="export-verdict-good"]')
  await hands.tabTo('export-verdict-good')
  await hands.press(' ')
  await until(
    async () => (await textOf(page, 'export-count'))?.startsWith(`${SLUGS.length - 1} `),
    'the talk with that verdict to be left out',
  )
  await hands.press(' ')
  await hands.tabTo('markdown')
  await hands.press('ArrowDown')
  await expect.poll(() => hands.focus()).toEqual({ name: 'properties', seen: true })
  await hands.tabTo('export-look-read')
  await hands.press('ArrowRight')
  await until(
    async () => (await textOf(page, 'export-preview'))?.startsWith('---\n'),
    'the preview with properties',
  )
  await hands.tabTo('export-scope', 'back')
  await hands.tabTo('out-file')
  await hands.press('Enter')
  const markdown = readFileSync(await waitForDownload(stage.driver, '.md'), 'utf8')
  for (const slug of SLUGS) expect(markdown).toContain(`A point on ${slug}`)
  await hands.tabTo('out-markdown', 'back')
  await hands.press('Enter')
  await until(
    async () => (await textOf(page, 'out-state'))?.startsWith('Copied'),
    'the word "Copied"',
  )
  await hands.tabTo('backup-download')
  await hands.press('Enter')
  await waitForDownload(stage.driver, '.json')
  await hands.tabTo('restore-file')
})

test('the settings are kept, and About is read', async () => {
  const page = await openLibrary(stage.driver)
  const hands = handsOn(page)
  await hands.tabTo('nav-settings')
  await hands.press('Enter')
  await page.waitForSelector('input[value="markdown"]')
  await hands.tabTo('markdown')
  await hands.press('ArrowDown')
  await hands.tabTo('change-shortcut')
  const again = await openLibrary(stage.driver, '#/settings')
  await until(
    () =>
      again.evaluate(
        () => document.querySelector<HTMLInputElement>('input[value="properties"]')?.checked,
      ),
    'the format to be kept',
  )
  await handsOn(again).tabTo('nav-about')
  await again.keyboard.press('Enter')
  await again.waitForSelector('[data-testid="version"]')
})
