import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName } from '../../src/export/filename'

const bytes = (text: string) => new TextEncoder().encode(text).length

describe('fileName', () => {
  it('keeps a title that is fine', () => {
    expect(fileName('Recipes for C# – what’s new? (part 2)', 'md')).toBe(
      'Recipes for C# – what’s new (part 2).md',
    )
    expect(fileName('a/b\\c: d|e', '.md')).toBe('a b c d e.md')
  })

  it('avoids the names of devices, hidden files and nothing at all', () => {
    expect(fileName('CON', 'md')).toBe('_CON.md')
    expect(fileName('nul.txt', 'md')).toBe('_nul.txt.md')
    expect(fileName('COM¹', 'md')).toBe('_COM¹.md')
    expect(fileName('Console', 'md')).toBe('Console.md')
    expect(fileName('...hidden. . ', 'md')).toBe('hidden.md')
    for (const empty of ['', ' ', '..', '/', '\0', '\u202e', '\ud800']) {
      expect(fileName(empty, 'md')).toBe('untitled.md')
    }
  })

  it('tells names apart that differ in capitals or in how accents are coded', () => {
    const taken = new Set(['Talk.md'])
    expect(fileName('talk', 'md', taken)).toBe('talk (2).md')
    expect(fileName('TALK', 'md', taken)).toBe('TALK (3).md')
    expect(fileName('é', 'md', taken)).toBe('é.md')
    expect(fileName('e\u0301', 'md', taken)).toBe('é (2).md')
    taken.add('Other.md')
    expect(fileName('other', 'md', taken)).toBe('other (2).md')
  })

  it('cuts between characters', () => {
    const name = fileName('👩‍👩‍👧'.repeat(20), 'md')
    expect(name).toBe(`${'👩‍👩‍👧'.repeat(6)}.md`)
  })

  it('is safe everywhere, whatever the title', { timeout: 60_000 }, () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('con', 'a'.repeat(300), 'é'.repeat(80), '. ', 'aux.', 'lpt1 .x'),
    )
    fc.assert(
      fc.property(fc.array(title, { maxLength: 5 }), (titles) => {
        const taken = new Set<string>()
        const names = [...titles, ...titles].map((each) => fileName(each, 'md', taken))
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
        for (const name of names) {
          expect(bytes(name)).toBeLessThanOrEqual(120)
          expect(name).toBe(name.normalize('NFC'))
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[ .]|[ .]$|[ .]\.md$|^\.md$/u)
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./i)
          expect(name.endsWith('.md')).toBe(true)
        }
        for (const each of titles) expect(fileName(each, 'md')).toBe(fileName(each, 'md'))
      }),
      { numRuns: 500 },
    )
  })
})
