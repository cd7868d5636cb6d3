import { expect, test } from 'vitest'
import { INDEX_PATH, PLAIN_PATH, STRICT_SLUG } from '../demo/site'
import { until } from './driver'
import { badges, fieldOf, openLibrary, stored, storedTalk, textOf, untilSaved } from './library'
import { talkUrl, useStage } from './stage'

const stage = useStage()
const SLUG = 'goreducecognitive'
const POINTS = ['Keep to the left margin', 'Name a package for what it gives', 'Ask for little']
const BODY = `- ${POINTS[0]}\n- ${POINTS[1]}\n  - also its files\n- ${POINTS[2]}`

test('one click on a talk page: the card, "Saved", and the cursor in the jot field', async () => {
  const { popup } = await stage.visit(talkUrl(SLUG))
  await expect.poll(() => popup.text('title')).toBe('Recipes for reducing cognitive load')
  const card = await popup.evaluate(() => document.querySelector('header')?.textContent ?? '')
  for (const fact of ['yet another idiomatic Go talk', 'Federico Paolinelli', 'UD2.218A', '11:00'])
    expect(card).toContain(fact)
  await expect.poll(() => popup.evaluate(focused)).toBe('jot')
  await untilSaved(popup)
  await expect.poll(() => popup.text('save-state')).toBe('Saved')
  await expect.poll(() => popup.text('undo')).toBe('Undo')
  expect(
    await popup.evaluate(() =>
      document.querySelector('[data-testid="chip-slides"]')?.getAttribute('href'),
    ),
  ).toMatch(/^https:\/\/(archive\.)?fosdem\.org\/.*\.pdf$/)
})

test('points, a sub-point, marks and tags are there at the next look, without Undo', async () => {
  const { popup } = await stage.visit(talkUrl(SLUG))
  for (const point of POINTS.slice(0, 2)) {
    await popup.type(point)
    await popup.press('Enter')
  }
  await popup.press('Tab')
  await popup.type('also its files')
  await popup.press('Enter')
  await popup.press('Shift+Tab')
  await popup.type(POINTS[2] ?? '')
  await popup.press('Enter')
  await popup.click('verdict-highlight')
  await popup.click('attended-recording')
  await popup.click('tags-input')
  await popup.type('go')
  await popup.press('Enter')
  await popup.type('reading, style')
  await popup.press('Enter')
  await popup.close()

  const again = await stage.visit(talkUrl(SLUG))
  await until(async () => (await again.popup.value('note-body')) === BODY, 'the note as it was')
  const marks = await again.popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[aria-pressed="true"]')].map(
      (mark) => mark.dataset.testid ?? '',
    ),
  )
  expect(marks).toEqual(['verdict-highlight', 'attended-recording'])
  const tags = await again.popup.evaluate(() =>
    [...document.querySelectorAll('.tag')].map((tag) => tag.textContent),
  )
  expect(tags).toEqual(['go', 'reading', 'style'])
  expect(await again.popup.text('undo')).toBeNull()
})

test('the archive and other spellings of the address give the same note', async () => {
  for (const url of [
    talkUrl(SLUG, 'archive.fosdem.org'),
    `${talkUrl(SLUG)}?utm_source=feed#abstract`,
  ]) {
    const { popup } = await stage.visit(url)
    await until(async () => (await popup.value('note-body')) === BODY, `the note on ${url}`)
    await popup.close()
  }
})

test("copies the talk's Markdown", async () => {
  const { popup } = await stage.visit(talkUrl(SLUG))
  await until(async () => (await popup.value('note-body')) === BODY, 'the note')
  await popup.click('copy-markdown')
  await until(async () => (await popup.text('copy-markdown')) === 'Copied', 'the word "Copied"')
  await popup.close()
  const markdown = await stage.driver.clipboard()
  expect(markdown).toMatch(/^#+ \[?Recipes for reducing cognitive load/)
  expect(markdown).toContain('Federico Paolinelli')
  expect(markdown).toContain('- Name a package for what it gives\n  - also its files')
})

test('the library opens at the talk, and each surface shows at once what the other writes', async () => {
  const first = await stage.visit(talkUrl(SLUG))
  await first.popup.click('open-library')
  const library = await stage.driver.waitForTab('options/index.html#/notes/')
  await until(async () => (await fieldOf(library, 'note-body')) === BODY, 'the note in the library')
  await expect.poll(() => textOf(library, 'title')).toBe('Recipes for reducing cognitive load')

  const popup = await stage.click(first.page)
  await until(async () => (await popup.value('note-body')) === BODY, 'the note in the popup')
  await popup.type('Seen in both')
  await popup.press('Enter')
  await until(
    async () => (await fieldOf(library, 'note-body')) === `${BODY}\n- Seen in both`,
    'what the popup wrote, in the library',
  )
  await library.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('[data-testid="note-body"]')
    if (!field) throw new Error('There is no note.')
    field.value = field.value.replace('- Seen in both', '- Seen from here')
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  await until(
    async () => (await popup.value('note-body')) === `${BODY}\n- Seen from here`,
    'what the library wrote, in the popup',
  )
})

test('Undo takes a talk just saved away again, and it can be put back with its points', async () => {
  const library = await openLibrary(stage.driver)
  const { popup } = await stage.visit(talkUrl('gofivestepsefficient'))
  await untilSaved(popup)
  await popup.type('Measure first')
  await popup.press('Enter')
  await untilSaved(popup)
  await popup.click('undo')
  await until(
    async () => (await storedTalk(library, 'gofivestepsefficient')) === undefined,
    'the talk to be gone',
  )
  await popup.click('put-back')
  await until(
    async () =>
      (await storedTalk(library, 'gofivestepsefficient'))?.note.body === '- Measure first',
    'the talk to be back',
  )
})

test('a page with the strictest policy is captured too', async () => {
  const { popup } = await stage.visit(talkUrl(STRICT_SLUG))
  await expect.poll(() => popup.text('title')).toBe('A talk behind a strict policy')
})

test('the toolbar button marks the tab of a saved talk, and forgets it when the tab goes on', async () => {
  const library = await openLibrary(stage.driver)
  const { page, popup } = await stage.visit(talkUrl('ebpf'))
  await untilSaved(popup)
  await until(async () => (await badges(library)).includes('✓'), 'the mark')
  await popup.close()
  await page.goto(`https://fosdem.org${PLAIN_PATH}`)
  await until(async () => !(await badges(library)).includes('✓'), 'the mark to go')
})

test('a page that is no talk is not saved by itself; it can be saved, or attached to a talk', async () => {
  const library = await openLibrary(stage.driver)
  const plain = `https://fosdem.org${PLAIN_PATH}`
  const before = await stored(library)
  const { page, popup } = await stage.visit(plain)
  await expect.poll(() => popup.text('title')).toContain('Transportation')
  await expect.poll(() => popup.text('save-page')).toBe('Save this page')
  await until(async () => (await popup.text('attach')) !== null, 'the recent talks')
  expect((await stored(library)).length).toBe(before.length)

  await popup.click('attach')
  await until(async () => {
    const attached = (await stored(library)).filter(({ note }) => note.links.length > 0)
    return attached[0]?.note.links[0]?.url === plain
  }, 'the page among the links of the talk')
  await popup.close()

  const known = await stage.click(page)
  expect(await known.text('title')).not.toContain('Transportation')
  await known.close()

  const index = await stage.visit(`https://fosdem.org${INDEX_PATH}`)
  await until(async () => (await index.popup.text('save-page')) !== null, 'the list of talks')
  await index.popup.click('save-page')
  await untilSaved(index.popup)
  await expect
    .poll(async () => (await stored(library)).map(({ talk }) => talk.extractor))
    .toContain('generic')
})

test('a restart of the browser keeps everything', async () => {
  const before = await openLibrary(stage.driver)
  const all = await stored(before)
  expect(all.length).toBeGreaterThan(3)
  await stage.restart('closed')
  const after = await openLibrary(stage.driver)
  await expect.poll(() => stored(after)).toEqual(all)
  const { popup } = await stage.visit(talkUrl(SLUG))
  await until(
    async () => (await popup.value('note-body')) === `${BODY}\n- Seen from here`,
    'the note after the restart',
  )
})

function focused(): string {
  return (document.activeElement as HTMLElement | null)?.dataset.testid ?? ''
}
