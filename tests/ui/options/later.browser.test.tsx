import { afterEach, beforeEach, expect, test } from 'vitest'
import { later } from '../../../src/ui/options/later'
import { ViewHeading } from '../../../src/ui/options/ViewHeading'
import { eventually, type Shown, show } from '../show'

let shown: Shown
let arrive: () => void = () => {}
let loaded = 0

const Late = later<{ words: string }>('navExport', async () => {
  await new Promise<void>((resolve) => {
    arrive = resolve
  })
  return ({ words }) => (
    <>
      <ViewHeading title="Export" />
      <p data-testid="late">{words}</p>
    </>
  )
})
const view = (words: string) => (
  <main>
    <Late words={words} onLoaded={() => loaded++} />
  </main>
)
const heading = () => shown.root.querySelector<HTMLElement>('h1')

beforeEach(() => {
  shown = show(view('there'))
})

afterEach(() => shown.leave())

test('the heading is there at once, and hands its focus on to that of the view', async () => {
  expect(heading()?.textContent).toBe('Export')
  heading()?.focus()
  const first = heading()
  expect([shown.has('late'), loaded]).toEqual([false, 0])
  await eventually(() => arrive)
  arrive()
  await eventually(() => shown.has('late'))
  expect(shown.find('late').textContent).toBe('there')
  expect(heading()).not.toBe(first)
  expect(document.activeElement).toBe(heading())
  expect(loaded).toBe(1)
})

test('gone to once more it is there at once, and takes no focus', () => {
  expect(shown.has('late')).toBe(true)
  expect(document.activeElement).not.toBe(heading())
})

test('where its code does not come the page says what to do, under the heading', async () => {
  shown.leave()
  const Gone = later('navExport', () => Promise.reject(new TypeError('Failed to fetch')))
  let there = 0
  shown = show(<Gone onLoaded={() => there++} />)
  await eventually(() => shown.root.querySelector('[role="alert"]'))
  expect(shown.root.textContent).toMatch(/^Export.*was updated/)
  expect(there).toBe(0)
})
