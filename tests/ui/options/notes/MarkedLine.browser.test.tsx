import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { SavedTalk } from '../../../../src/note/saved'
import { eventually, type Shown } from '../../show'
import { newProfile, openPage, savedTalk, store } from '../page'

let shown: Shown

beforeEach(newProfile)
afterEach(async () => {
  shown.leave()
  await newProfile()
})

const TALK = {
  title: 'Recipes for reducing cognitive load: yet another talk on idiomatic wombats',
  subtitle: null,
  speakers: ['Federico Paolinelli', 'Alexandra Constantinopoulou', 'Zoë Grøne'],
  room: 'Building UD2.218A, on the far side of the cafeteria',
  track: 'Everything about compilers, linkers, loaders and quokkas',
}
const BODY = `- ${'What was said before it. '.repeat(6)}Then there was a numbat in the line, and ${'more '.repeat(30)}`

async function sought(words: string, saved: SavedTalk[] = [savedTalk('', TALK, BODY)]) {
  await store(saved)
  shown = await openPage(`#/notes?q=${encodeURIComponent(words)}`)
  await eventually(() => shown.root.querySelector('mark') !== null)
  return [...shown.root.querySelectorAll<HTMLElement>('.talk-row mark')]
}

function title(): HTMLElement {
  return shown.root.querySelector('.talk-row .talk-row-title') as HTMLElement
}

/** From the first letter in it to the last, in whole CSS pixels. */
function widthOf(element: Element | null): number {
  if (!element) throw new Error('There is no such line.')
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const boxes: DOMRect[] = []
  while (texts.nextNode()) {
    const range = document.createRange()
    range.selectNode(texts.currentNode)
    boxes.push(...range.getClientRects())
  }
  const left = Math.min(...boxes.map((box) => box.left))
  return Math.round(Math.max(...boxes.map((box) => box.right)) - left)
}

/** Whether nothing around the element cuts any of it off. */
function isWholeInView(element: HTMLElement): boolean {
  const { left, right, top, bottom, width } = element.getBoundingClientRect()
  let seen = width > 0 && left >= 0 && right <= innerWidth
  for (let box = element.parentElement; box && seen; box = box.parentElement) {
    if (getComputedStyle(box).overflowX === 'visible') continue
    const edge = box.getBoundingClientRect()
    seen = left >= edge.left - 1 && right <= edge.right + 1
    seen &&= top >= edge.top - 1 && bottom <= edge.bottom + 1
  }
  return seen
}

for (const width of [320, 1280])
  test.each(['wombats', 'grøne', 'room:cafeteria', 'quokkas', 'numbat', 'another', 'recip'])(
    `"%s" is seen in a line that is too long, at ${width} px`,
    async (word) => {
      await page.viewport(width, 700)
      const [mark] = await sought(word)
      expect(mark?.textContent?.toLowerCase()).toBe(word.replace('room:', ''))
      expect(isWholeInView(mark as HTMLElement)).toBe(true)
    },
  )

test('a line that is cut keeps its words, and its beginning as far as there is room', async () => {
  await page.viewport(320, 700)
  await sought('wombats')
  expect(title().textContent).toBe(TALK.title)
  const before = title().querySelector('.marked-line-before')?.getBoundingClientRect()
  expect(before?.width).toBeGreaterThan(80)
  expect(before?.left).toBe(title().getBoundingClientRect().left)
})

test('the end is cut before the beginning is', async () => {
  await page.viewport(320, 700)
  await sought('reducing')
  const before = title().querySelector('.marked-line-before') as HTMLElement
  expect(before.textContent).toBe('Recipes for')
  expect(before.scrollWidth).toBe(before.clientWidth)
})

test('a line that fits looks as it does without a search', async () => {
  await page.viewport(1280, 700)
  const talks = [savedTalk('Notes on wombats, and more', { speakers: ['Ada Wong', 'Zoë Grøne'] })]
  await store(talks)
  shown = await openPage('#/notes')
  await eventually(() => shown.has('note-row'))
  const width = (name: string) => widthOf(shown.root.querySelector(`.talk-row .talk-row-${name}`))
  const plain = { title: width('title'), people: width('people') }
  for (const [words, name] of [
    ['wombats', 'title'],
    ['speaker:grøne', 'people'],
  ] as const) {
    shown.leave()
    await sought(words, talks)
    expect(Math.abs(width(name) - plain[name])).toBeLessThanOrEqual(2)
  }
})

test('a title of two directions is not taken apart, and still shows its hit', async () => {
  await page.viewport(320, 700)
  const words =
    'על זיכרון, על מקביליות ועל מהירות בשפה החדשה Rust for Linux, עם דוגמאות רבות מן החיים'
  const [mark] = await sought('linux', [savedTalk(words)])
  expect(isWholeInView(mark as HTMLElement)).toBe(true)
  expect(title().querySelector('.marked-line')).toBeNull()
})
