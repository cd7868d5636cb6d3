import { describe, expect, test } from 'vitest'
import type { Day } from '../../../../src/ui/options/notes/days'
import { layOut, positionAt, slicesBetween, topOf } from '../../../../src/ui/options/notes/layout'

const heights = { head: 30, row: 70 }

function day(key: string, count: number): Day {
  const talks = Array.from({ length: count }, (_, i) => `${key}${i}`)
  return { key, conference: key, conferenceTitle: key, day: null, talks }
}

const layout = layOut([day('a', 2), day('b', 10_000), day('c', 3)], heights)

test('days stand below each other, and the list knows every id in order', () => {
  expect(layout.sections.map(({ top, height, first }) => [top, height, first])).toEqual([
    [0, 170, 0],
    [170, 700_030, 2],
    [700_200, 240, 10_002],
  ])
  expect(layout.height).toBe(700_440)
  expect(layout.ids).toHaveLength(10_005)
  expect(layout.ids[10_002]).toBe('c0')
})

describe('of ten thousand talks only what is on screen is built', () => {
  const built = (top: number, bottom: number, keep = -1) =>
    slicesBetween(layout, top, bottom, keep).map(({ section, rows }) => [section.day.key, rows])

  test('at the top', () => {
    expect(built(0, 300)).toEqual([
      ['a', [0, 1]],
      ['b', [0, 1]],
    ])
  })

  test('in the middle of a day', () => {
    expect(built(350_000, 350_140)).toEqual([['b', [4997, 4998, 4999]]])
  })

  test('the active row too, wherever it is, and once', () => {
    expect(built(350_000, 350_140, 0)).toEqual([
      ['a', [0]],
      ['b', [4997, 4998, 4999]],
    ])
    expect(built(350_000, 350_140, 4999 + 2)).toEqual([['b', [4997, 4998, 4999]]])
    expect(built(350_000, 350_140, 2)).toEqual([['b', [4997, 4998, 4999, 0]]])
  })

  test('nothing of an empty list', () => {
    expect(slicesBetween(layOut([], heights), 0, 500, -1)).toEqual([])
  })
})

test('a row is found by its place and a place by its row', () => {
  for (const position of [0, 1, 2, 3, 5000, 10_001, 10_002, 10_004]) {
    expect(positionAt(layout, topOf(layout, position))).toBe(position)
    expect(positionAt(layout, topOf(layout, position) + 69)).toBe(position)
  }
  expect(topOf(layout, 2)).toBe(200)
})
