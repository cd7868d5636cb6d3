import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepBoth, mergeBodies } from '../../src/note/merge'

const lines = fc.array(fc.constantFrom('a', 'b', 'c', '', '- d', '  - e', '- f'), { maxLength: 6 })

describe('mergeBodies', () => {
  it('takes the side that changed', () => {
    expect(mergeBodies('a', 'b', 'a')).toBe('b')
    expect(mergeBodies('a', 'a', 'b')).toBe('b')
    expect(mergeBodies('a', 'b', 'b')).toBe('b')
    expect(mergeBodies('a', '', 'a')).toBe('')
  })

  it('joins changes in different places', () => {
    expect(mergeBodies('a\nb\nc', 'A\nb\nc', 'a\nb\nC')).toBe('A\nb\nC')
    expect(mergeBodies('a\nb', '0\na\nb', 'a\nb\nc')).toBe('0\na\nb\nc')
    expect(mergeBodies('a\nb\nc', 'a\nc', 'a\nb\nc\nd')).toBe('a\nc\nd')
    expect(mergeBodies('a\nb\nc\nd\ne', 'a\nB\nc\nd\ne', 'a\nb\nc\nD\ne')).toBe('a\nB\nc\nD\ne')
  })

  it('keeps both where both changed the same place, mine first', () => {
    expect(mergeBodies('a\nb\nc', 'a\nmine\nc', 'a\ntheirs\nc')).toBe('a\nmine\ntheirs\nc')
    expect(mergeBodies('', '- mine', '- theirs')).toBe('- mine\n- theirs')
    expect(mergeBodies('- a', '- a\n- mine', '- a\n- theirs')).toBe('- a\n- mine\n- theirs')
  })

  it('adds once what both added', () => {
    expect(mergeBodies('a', 'a\nsame\nmine', 'a\nsame\ntheirs')).toBe('a\nsame\nmine\ntheirs')
  })

  it('has each line that either side added, as often as it did', () => {
    fc.assert(
      fc.property(lines, lines, lines, (base, mine, theirs) => {
        const merged = counts(mergeBodies(text(base), text(mine), text(theirs)).split('\n'))
        const before = counts(base)
        for (const side of [counts(mine), counts(theirs)]) {
          for (const [line, count] of side) {
            if (line === '') continue
            expect(merged.get(line) ?? 0).toBeGreaterThanOrEqual(count - (before.get(line) ?? 0))
          }
        }
      }),
      { numRuns: 5000 },
    )
  })

  it('makes up no line', () => {
    fc.assert(
      fc.property(lines, lines, lines, (base, mine, theirs) => {
        const known = new Set([...mine, ...theirs, ''])
        for (const line of mergeBodies(text(base), text(mine), text(theirs)).split('\n')) {
          expect(known).toContain(line)
        }
      }),
    )
  })
})

describe('keepBoth', () => {
  it('holds both texts whole', () => {
    expect(keepBoth('a\nb', 'a\nc')).toBe('a\nb\nc')
    expect(keepBoth('', 'b')).toBe('b')
    expect(keepBoth('a', '  ')).toBe('a')
    expect(keepBoth('a\nb', 'a\nb')).toBe('a\nb')
    expect(keepBoth('a', 'a\nb')).toBe('a\nb')
    expect(keepBoth('- ab', '- a')).toBe('- ab\n- a')
  })

  it('loses no line of either', () => {
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const both = counts(keepBoth(text(first), text(second)).split('\n'))
        for (const side of [counts(first), counts(second)]) {
          for (const [line, count] of side) {
            if (line !== '') expect(both.get(line) ?? 0).toBeGreaterThanOrEqual(count)
          }
        }
      }),
      { numRuns: 5000 },
    )
  })

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const once = keepBoth(text(first), text(second))
        expect(keepBoth(once, text(second))).toBe(once)
        expect(keepBoth(once, text(first))).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })
})

function text(parts: string[]): string {
  return parts.join('\n')
}

function counts(parts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const part of parts) found.set(part, (found.get(part) ?? 0) + 1)
  return found
}
