import { Parser } from 'commonmark'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendLines, firstPoint, lastDepth, pointLines } from '../../src/note/points'

describe('pointLines', () => {
  it('makes a point of what was typed', () => {
    expect(pointLines('a point', 0)).toEqual(['- a point'])
    expect(pointLines('  a point \n', 0)).toEqual(['- a point'])
    expect(pointLines('below', 1)).toEqual(['  - below'])
    expect(pointLines('first\nsecond', 0)).toEqual(['- first', '  second'])
    expect(pointLines('first\r\nsecond\rthird', 1)).toEqual([
      '  - first',
      '    second',
      '    third',
    ])
    for (const nothing of ['', ' ', '\n\n', '\t', '\u00a0'])
      expect(pointLines(nothing, 0)).toEqual([])
  })

  it('makes a point of each item that was pasted, whatever its bullet', () => {
    for (const bullet of ['-', '*', '+', '•', '‣', '◦', '▪', '–', '—', '·']) {
      expect(pointLines(`${bullet} a\n${bullet} b`, 0)).toEqual(['- a', '- b'])
    }
    expect(pointLines('1. a\n2. b\n10) c', 0)).toEqual(['- a', '- b', '- c'])
    expect(pointLines('•\ta\r\n•\tb', 0)).toEqual(['- a', '- b'])
    expect(pointLines('·         a\n·         b', 0)).toEqual(['- a', '- b'])
    expect(pointLines('- a\n\n- b\n', 0)).toEqual(['- a', '- b'])
  })

  it('takes bullets of office programs, whose fonts hide what they are', () => {
    expect(pointLines('\uf0b7\ta\n\uf0b7\tb', 0)).toEqual(['- a', '- b'])
    expect(pointLines('o\ta\no\tb', 0)).toEqual(['- a', '- b'])
    expect(pointLines('§ a\n§ b', 0)).toEqual(['- a', '- b'])
    expect(pointLines('•\u00a0a\n•\u00a0b', 0)).toEqual(['- a', '- b'])
    expect(pointLines('●  a\n○  b\n■  c', 0)).toEqual(['- a', '- b', '- c'])
  })

  it('keeps check boxes', () => {
    expect(pointLines('- [ ] a\n- [x] b', 0)).toEqual(['- [ ] a', '- [x] b'])
  })

  it('keeps items below items, one level at a time', () => {
    expect(pointLines('- a\n  - b\n    - c\n- d', 0)).toEqual(['- a', '  - b', '    - c', '- d'])
    expect(pointLines('- a\n    - b\n        - c\n- d', 0)).toEqual([
      '- a',
      '  - b',
      '    - c',
      '- d',
    ])
    expect(pointLines('- a\n\t- b\n\t\t- c\n\t- d', 0)).toEqual([
      '- a',
      '  - b',
      '    - c',
      '  - d',
    ])
    expect(pointLines('1. a\n   - b\n   - c\n2. d', 0)).toEqual(['- a', '  - b', '  - c', '- d'])
    expect(pointLines('  - a\n  - b', 1)).toEqual(['  - a', '  - b'])
  })

  it('keeps further lines inside their item', () => {
    expect(pointLines('- a\n  more\n- b', 0)).toEqual(['- a', '  more', '- b'])
  })

  it('is no list where a line only begins like one', () => {
    expect(pointLines('- a', 0)).toEqual(['- a'])
    expect(pointLines('– said he', 0)).toEqual(['- – said he'])
    expect(pointLines('-5 degrees', 0)).toEqual(['- -5 degrees'])
    expect(pointLines('2023. A good year', 0)).toEqual(['- 2023\\. A good year'])
  })

  it('gives lists that a parser reads as one, of the depth asked for', () => {
    const piece = fc.constantFrom(
      '- a',
      '* b',
      '  - c',
      '    1. d',
      '\t• e',
      'words',
      '',
      '2023. f',
      '# g',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const lines = pointLines(pieces.join('\n'), 0)
        if (lines.length === 0) return
        const tree = new Parser().parse(lines.join('\n'))
        expect(tree.firstChild?.type).toBe('list')
        expect(tree.firstChild).toBe(tree.lastChild)
        const said = pieces.join(' ').match(/[a-g]\b|words/g)?.length ?? 0
        expect(lines.join(' ').match(/[a-g]\b|words/g)?.length ?? 0).toBe(said)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('appendLines', () => {
  it('goes on with a list, and starts one behind prose', () => {
    expect(appendLines('', ['- a'])).toBe('- a')
    expect(appendLines('- a\n', ['- b'])).toBe('- a\n- b')
    expect(appendLines('- a\n  more', ['- b'])).toBe('- a\n  more\n- b')
    expect(appendLines('prose', ['- b'])).toBe('prose\n\n- b')
    expect(appendLines('- a\n\nprose', ['- b'])).toBe('- a\n\nprose\n\n- b')
    expect(appendLines('prose', [])).toBe('prose')
  })

  it('keeps all that was there', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { minLength: 1 }), (body, lines) => {
        const text = appendLines(body, lines)
        expect(text.startsWith(body.trimEnd())).toBe(true)
        expect(text.endsWith(lines.join('\n'))).toBe(true)
      }),
    )
  })
})

describe('lastDepth', () => {
  it('tells how deep the last point stands', () => {
    expect(lastDepth('')).toBeNull()
    expect(lastDepth('prose')).toBeNull()
    expect(lastDepth('- a')).toBe(0)
    expect(lastDepth('- a\n  - b')).toBe(1)
    expect(lastDepth('- a\n  - b\n    more')).toBe(1)
    expect(lastDepth('- a\n\t- b')).toBe(1)
  })
})

describe('firstPoint', () => {
  it('is the words of the first point, or of the first line', () => {
    expect(firstPoint('Intro\n\n- a *point*')).toBe('a *point*')
    expect(firstPoint('\nIntro')).toBe('Intro')
    expect(firstPoint('')).toBeNull()
    expect(firstPoint('- [ ] to do')).toBe('to do')
    expect(firstPoint('- see [the tool](https://example.org/a-tool) of theirs')).toBe(
      'see the tool of theirs',
    )
  })
})
