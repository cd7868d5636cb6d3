import { describe, expect, test } from 'vitest'
import type { TalkGroup } from '../../../../src/ui/options/notes/groups'
import {
  headOver,
  layOut,
  positionAt,
  slicesBetween,
  topOf,
} from '../../../../src/ui/options/notes/layout'

const heights = { head: 30, row: 70 }

function track(key: string, count: number): TalkGroup {
  const talks = Array.from({ length: count }, (_, i) => `${key}${i}`)
  return { key, head: { kind: 'track', track: key }, talks }
}

const layout = layOut([track('a', 2), track('b', 10_000), track('c', 3)], heights)

test('groups stand below each other, and the list knows every id in order', () => {
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
    slicesBetween(layout, top, bottom, keep).map(({ section, rows }) => [section.group.key, rows])

  test('at the top', () => {
    expect(built(0, 300)).toEqual([
      ['a', [0, 1]],
      ['b', [0, 1]],
    ])
  })

  test('in the middle of a group', () => {
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

test('a list in one piece has no head over its rows', () => {
  const whole = layOut([{ key: '', head: { kind: 'none' }, talks: ['a', 'b', 'c'] }], heights)
  expect(whole.height).toBe(210)
  expect(topOf(whole, 2)).toBe(140)
  expect([headOver(whole, 2), headOver(layout, 2)]).toEqual([0, 30])
  expect(slicesBetween(whole, 0, 70, -1).map(({ rows }) => rows)).toEqual([[0]])
})
