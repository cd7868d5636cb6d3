import { describe, expect, test } from 'vitest'
import { type Marker, markerBytes, markerIn } from '../../src/sync/marker'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (marker: Marker) => new TextDecoder().decode(markerBytes(marker))

test('a mark is written as it is read', () => {
  const plain: Marker = { vault: 'v', encryption: 'none', before: [] }
  expect(text(plain)).toBe('{"talkmark":1,"vault":"v"}')
  const encrypted: Marker = { vault: 'w', encryption: 'age', before: ['v'] }
  expect(text(encrypted)).toBe('{"talkmark":2,"vault":"w","encryption":"age","before":["v"]}')
  for (const marker of [plain, encrypted]) expect(markerIn(markerBytes(marker))).toEqual(marker)
})

test('a mark after very many moves can still be read', () => {
  const before = Array.from({ length: 300 }, () => crypto.randomUUID())
  const found = markerIn(markerBytes({ vault: crypto.randomUUID(), encryption: 'age', before }))
  expect(found).toMatchObject({ before: before.slice(0, 50) })
})

describe('what is none', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"talkmark":"1","vault":"v"}',
    '{"talkmark":0,"vault":"v"}',
    '{"talkmark":1,"vault":7}',
    '{"talkmark":1,"vault":"v","before":"w"}',
    // Each without the other: somebody has changed it.
    '{"talkmark":2,"vault":"v"}',
    '{"talkmark":1,"vault":"v","encryption":"age"}',
    `{"talkmark":1,"vault":"${'v'.repeat(5000)}"}`,
  ])('is broken: %s', (made) => expect(markerIn(bytes(made))).toBe('broken'))

  test('nothing is nothing', () => expect(markerIn(null)).toBeNull())
})

test.each(['{"talkmark":3}', '{"talkmark":2,"vault":"v","encryption":"later"}'])(
  'a later format stops: %s',
  (made) => expect(() => markerIn(bytes(made))).toThrow('newer'),
)
