import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stampOf } from '../../src/search/stamp'
import { saved } from './saved'
import { text } from './text'

test('whatever can be searched changes the stamp, and nothing else does', () => {
  const link = { kind: 'video', url: 'https://example.org/', label: null } as const
  const talks = [
    saved('a'),
    saved('b', { id: 'a' }),
    saved('a', { subtitle: 'x' }),
    saved('a', { speakers: ['x'] }),
    saved('a', { track: 'x' }),
    saved('a', { room: 'x' }),
    saved('a', { conference: 'x' }),
    saved('a', { conferenceTitle: 'x' }),
    saved('a', { start: '2023-02-04T10:00:00+01:00' }),
    saved('a', { status: 'cancelled' }),
    saved('a', { abstract: 'x' }),
    saved('a', { links: [link] }),
    saved('a', {}, { links: [link] }),
    saved('a', {}, { body: 'x' }),
    saved('a', {}, { draft: 'x' }),
    saved('a', {}, { verdict: 'good' }),
    saved('a', {}, { attended: 'live' }),
    saved('a', {}, { tags: ['x'] }),
    saved('a', {}, { tags: ['x', ''] }),
  ]
  expect(new Set(talks.map(stampOf)).size).toBe(talks.length)
  const touched = saved('a', { capturedAt: '2026-01-01' }, { updatedAt: '2026-01-01' })
  expect(stampOf(touched)).toBe(stampOf(saved('a')))
})

test('other bodies have other stamps, wherever they differ', () => {
  fc.assert(
    fc.property(text, text, text, text, (a, b, c, d) => {
      const [one, other] = [`${a}${b}${c}`, `${a}${d}${c}`]
      const stamps = [one, other].map((body) => stampOf(saved('a', {}, { body })))
      expect(stamps[0] === stamps[1]).toBe(one === other)
      expect(Number.isSafeInteger(stamps[0])).toBe(true)
    }),
  )
})
