import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Popup, until } from './driver'
import { openLibrary, storedTalk, textOf } from './library'
import { browserName, talkUrl, useStage } from './stage'

const stage = useStage()
const SLUG = 'profiling'
const NEXT_VERSION = '0.2.0'
const build = mkdtempSync(join(tmpdir(), 'talkmark-next-'))

beforeAll(async () => {
  const target = browserName === 'chromium' ? 'chrome' : 'firefox'
  const env = { ...process.env, TARGET: target, OUT_DIR: build, EXT_VERSION: NEXT_VERSION }
  await promisify(execFile)('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], { env })
})

afterAll(() => rmSync(build, { recursive: true, force: true }))

test('an update while the user types loses nothing that was on screen', async () => {
  const { popup } = await stage.visit(talkUrl(SLUG))
  await popup.type('A point before')
  await popup.press('Enter')
  await popup.type('On screen ')
  const [seen] = await Promise.all([typeUntilClosed(popup), stage.driver.update(build)])

  const library = await openLibrary(stage.driver, '#/about')
  await expect.poll(() => textOf(library, 'version')).toContain(NEXT_VERSION)
  const noted = async () => (await storedTalk(library, SLUG))?.note
  await until(async () => (await noted())?.draft.startsWith(seen), 'what was on screen')
  const note = await noted()
  expect(note?.body).toBe('- A point before')

  const again = await stage.visit(talkUrl(SLUG))
  // What is typed before the stored note is read stands on a line of its own.
  await until(
    async () => (await again.popup.value('jot')) === note?.draft,
    'the stored point in the jot field',
  )
  await again.popup.press('End')
  await again.popup.type('!')
  await expect.poll(() => again.popup.value('jot')).toBe(`${note?.draft}!`)
})

/** Types on and on; gives what was last seen in the jot field. */
async function typeUntilClosed(popup: Popup): Promise<string> {
  let seen = 'On screen '
  const end = performance.now() + 60_000
  try {
    for (let n = 0; performance.now() < end; n++) {
      await popup.type(`${n % 10}`)
      seen = (await popup.value('jot')) ?? seen
    }
  } catch {
    return seen
  }
  throw new Error('The update left the popup open.')
}
