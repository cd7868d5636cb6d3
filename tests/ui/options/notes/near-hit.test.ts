import { expect, test } from 'vitest'
import { nearHit, runsLeft, startNear } from '../../../../src/ui/options/notes/near-hit'

/** The part of the text that has to be seen where `[…]` is the hit. */
function near(marked: string): string {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/g, '')
  return text.slice(...nearHit(text, [start, end]))
}

test('a hit is seen with its word, and the space before it', () => {
  expect(near('Reducing cognitive [load] in Go')).toBe(' load')
  expect(near('Reducing [cogni]tive load')).toBe(' cognitive')
  expect(near('A talk on under[stand]ing')).toBe(' understanding')
})

test('without its word where that is long, or has no end', () => {
  expect(near('Die Donaudampfschifffahrts[gesell]schaftskapitänsmütze')).toBe('gesell')
  expect(near('東京で開催された会議に参加した[記録]と感想をまとめたものを公開する')).toBe('記録')
})

test('so little before it that an ellipsis would save nothing is seen too', () => {
  expect(near('In [Go] we trust')).toBe('In Go')
  expect(near('[Go] for all')).toBe('Go')
})

test('a text of two directions begins some words before the hit', () => {
  const text = 'שלום עולם Rust for Linux'
  expect(runsLeft(text)).toBe(true)
  expect(runsLeft('Zoë Grøne 東京')).toBe(false)
  expect(text.slice(startNear(text, [19, 24]))).toBe('Rust for Linux')
  expect(startNear(text, [5, 9])).toBe(0)
})
