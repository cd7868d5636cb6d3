import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from '../../src/search/excerpt'
import { marksIn } from '../../src/search/marks'
import { saved, searchIn } from './saved'
import { text } from './text'

const marksOf = (query: string) => searchIn(saved('x')).find(query).marks

test('the line of the first hit, without its bullet', () => {
  const body = 'Some prose.\n- a point\n  - [x] on generics, in *Go*\n- Go again'
  expect(excerptOf(body, marksOf('go'))).toBe('on generics, in *Go*')
  expect(excerptOf('## Go\n', marksOf('go'))).toBe('Go')
})

test('of a long line the bit around the hit, in whole words', () => {
  const line = `${'before '.repeat(40)}needle ${'after '.repeat(40)}`
  const excerpt = excerptOf(line, marksOf('needle')) ?? ''
  expect(excerpt).toMatch(/^… (before )+needle (after )+…$/)
  expect(excerpt.length).toBeLessThan(180)
})

test('none where nothing of the body was found', () => {
  expect(excerptOf('- a point', marksOf('go'))).toBe(null)
  expect(excerptOf('go', marksOf('tag:go'))).toBe(null)
  expect(excerptOf('go', marksOf(''))).toBe(null)
})

test('a beginning is shown before a hit inside of a word', () => {
  expect(excerptOf('- thrust\n- rust', marksOf('rust'))).toBe('rust')
  expect(excerptOf('- thrust', marksOf('rust'))).toBe('thrust')
})

test('a phrase over two lines is shown from where it begins', () => {
  expect(excerptOf('- the open\n  source way', marksOf('"open source"'))).toBe('the open')
})

test('the hit is in the excerpt, whatever stands around it', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const marks = marksOf('needle')
      const excerpt = excerptOf(`${a} needle ${b}`, marks)
      expect(marksIn(excerpt ?? '', marks).length).toBeGreaterThan(0)
      expect(excerpt).not.toContain('\n')
    }),
  )
})
