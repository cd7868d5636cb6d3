import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveTalk } from '../../../../src/storage/talks'
import { keys } from '../../keys'
import { eventually, type Shown } from '../../show'
import { talkOf } from '../../talks'
import { answerWith } from '../answers'
import { leave, lines, newProfile, openOn } from '../opened'

let shown: Shown
let asked: string[]
const talks = lines(14)

beforeEach(async () => {
  await newProfile()
  asked = []
  for (const talk of talks) await saveTalk(talk)
  const sought = ({ words }: { words: string }) => {
    asked.push(words)
    return words === 'nowhere' ? [] : [talks[0]?.id ?? '']
  }
  answerWith({ hinted: () => [], sought })
  const url = 'https://example.org/day'
  shown = openOn({ kind: 'page', talk: talkOf({ id: 'web/example.org/day', url }) })
  await eventually(() => shown.has('find-talk'))
  shown.find('find-talk').focus()
})

afterEach(async () => {
  await leave(shown)
  await newProfile()
})

const rows = () => [...shown.root.querySelectorAll<HTMLElement>('[data-testid="recent-open"]')]
const said = () => shown.find('find-count').textContent
const focused = () => (document.activeElement as HTMLElement | null)?.dataset.testid

test('rows do not change while one of them has the focus, but when it is left', async () => {
  const before = rows().map((row) => row.textContent)
  // Into the list before the answer is there.
  await keys('drawing{Tab}')
  await eventually(() => asked.includes('drawing'))
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(focused()).toBe('recent-open')
  expect(rows().map((row) => row.textContent)).toEqual(before)
  await keys('{Shift>}{Tab}{/Shift}')
  await eventually(() => said() === '1 talk found')
  expect(focused()).toBe('find-talk')
  expect(rows()).toHaveLength(1)
})

test('down into what was found and up again, the talk opened, and back to it', async () => {
  await keys('drawing{ArrowDown}')
  await eventually(() => focused() === 'recent-open' && said() === '1 talk found')
  await keys('{ArrowUp}')
  expect(focused()).toBe('find-talk')
  await keys('{Escape}')
  await eventually(() => rows().length === 12)
  await keys('nowhere{ArrowDown}')
  await eventually(() => said()?.startsWith('No saved talk'))
  expect(focused()).toBe('find-talk')
  await keys('{Escape}drawing{Enter}')
  await eventually(() => focused() === 'recent-open' && said() === '1 talk found')
  await keys('{Enter}')
  await eventually(() => shown.has('back'))
  expect(shown.find('title').textContent).toBe(talks[0]?.title)
})
