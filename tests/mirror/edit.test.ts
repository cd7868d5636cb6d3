import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Known, knownAfter } from '../../src/mirror/edit'
import { talkFile } from '../../src/mirror/talk-file'
import { savedTalk } from '../export/saved'

const RECORDING = 'https://video.example.org/a.mp4'

function knownOf(body: string, note: { tags?: string[] } = {}): Known {
  const saved = savedTalk(
    { links: [{ kind: 'video', url: RECORDING, label: null }] },
    { body, verdict: 'good', tags: ['clean code'], ...note },
  )
  return { ...talkFile(saved), body, tags: saved.note.tags, verdict: saved.note.verdict, more: [] }
}

/** The body that the note gets when this is done to its file. */
function bodyAfter(known: Known, change: (text: string) => string): string {
  const text = change(known.text)
  expect(compare(known, text).look).toBe('edited')
  return knownAfter(known, text, 'taken', RECORDING).body
}

describe('an edit of a file', () => {
  test('adds, changes and takes away lines of the note', () => {
    const known = knownOf('- one\n- two\n- three')
    const change = (text: string) => text.replace('- two\n', '').replace('- three', '- 3\n- four')
    expect(bodyAfter(known, change)).toBe('- one\n- 3\n- four')
  })

  test('leaves moments, headings and what was open as the note has them', () => {
    const body = '# Mine\n\n- [12:30] one\n- [1:02:30] two\n\n## More\n\n```\n# code'
    const known = knownOf(body)
    expect(known.text).toContain('- [12:30](https://video.example.org/a.mp4#t=750) one')
    expect(known.text).toContain('\n## Mine\n')
    expect(bodyAfter(known, (text) => text.replace(') one', ') ONE'))).toBe(
      body.replace(' one', ' ONE'),
    )
    expect(bodyAfter(known, (text) => text.replace('## Mine', '## Yours'))).toBe(
      body.replace('Mine', 'Yours'),
    )
    expect(bodyAfter(known, (text) => text.replace('- [12:30]', '- first\n- [12:30]'))).toBe(
      body.replace('- [12:30]', '- first\n- [12:30]'),
    )
  })

  test('takes a fence that was closed for the file along, where something follows it', () => {
    const known = knownOf('```\ncode')
    expect(bodyAfter(known, (text) => `${text}\n- after\n`)).toBe('```\ncode\n```\n\n- after')
  })

  test('keeps two lines of a heading that are one in the file', () => {
    const known = knownOf('Title\n=====\n\n- one')
    expect(bodyAfter(known, (text) => `${text}- two\n`)).toBe('Title\n=====\n\n- one\n- two')
    expect(bodyAfter(known, (text) => text.replace('## Title\n\n', ''))).toBe('- one')
  })

  test('keeps empty lines that only the note has', () => {
    const known = knownOf('\n\n- one\n- two\n\n')
    expect(bodyAfter(known, (text) => `${text}- three\n`)).toBe('\n\n- one\n- two\n- three\n\n')
  })

  test('begins a note', () => {
    const known = knownOf('')
    expect(bodyAfter(known, (text) => `${text}\n- one\n- two\n`)).toBe('- one\n- two')
    expect(bodyAfter(known, (text) => `${text}- one\n- two\n`)).toBe('- one\n- two')
  })

  test('has a place for lines above the note', () => {
    const known = knownOf('- one')
    expect(bodyAfter(known, (text) => text.replace('- one', 'Words.\n\n- one'))).toBe(
      'Words.\n\n- one',
    )
    expect(bodyAfter(known, (text) => text.replace('[Link', 'Words.\n\n[Link'))).toContain('Words.')
  })

  test('changes no facts: heading, link and properties are no lines of the note', () => {
    const known = knownOf('- one')
    const change = (text: string) =>
      text
        .replace(/^# .*$/m, '# My own heading')
        .replace('[Link to the talk]', '[Talk]')
        .replace('room: UD2.218A', 'room: here\nrating: 5')
    expect(bodyAfter(known, (text) => `${change(text)}- two\n`)).toBe('- one\n- two')
  })

  test('brings tags and verdict back', () => {
    const known = knownOf('- one', { tags: ['clean code', 'C++'] })
    expect(known.text).toContain('  - clean-code\n  - C\n')
    const front = (from: string, to: string) =>
      knownAfter(known, known.text.replace(from, to), 'taken', null)
    expect(front('  - C\n', '  - new\n')).toMatchObject({ tags: ['clean code', 'new'] })
    expect(front('tags:\n  - clean-code\n  - C', 'tags: "#a, clean-code"').tags).toEqual([
      'a',
      'clean code',
    ])
    expect(front('verdict: good', 'verdict: skip').verdict).toBe('skip')
    expect(front('verdict: good\n', '').verdict).toBeNull()
    expect(front('verdict: good', 'verdict: [a, b]').verdict).toBe('good')
    expect(front('verdict: good', 'verdict: great').verdict).toBe('good')
  })
})

test('properties that somebody added stay, and those of ours do not', () => {
  const known = knownOf('- one')
  const text = known.text.replace(
    'verdict: good',
    'rating: 5\nverdict: great\naliases:\n  - Short\n- odd\n\n# why\nroom: x\n"my: own": |\n  a: b',
  )
  expect(knownAfter(known, text, 'taken', null).more).toEqual([
    ...['rating: 5', 'aliases:', '  - Short', '- odd', '# why', '"my: own": |', '  a: b'],
  ])
})

describe('no edit', () => {
  const known = knownOf('- one  \n\ntwo\n- three')
  test.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no line end', (text: string) => text.trimEnd()],
    ['more line ends', (text: string) => `${text}\n\n`],
    ['spaces at the ends', (text: string) => text.replaceAll('\n', '  \n')],
    ['no spaces at the ends', (text: string) => text.replaceAll(/ +$/gm, '')],
  ])('is %s', (_name, change) => {
    expect(compare(known, change(known.text)).look).toBe('same')
  })

  test('of an editor that changed all of these besides touches the other lines', () => {
    const text = known.text.replaceAll(/ +$/gm, '').replaceAll('\n', '\r\n')
    expect(bodyAfter(known, () => `\ufeff${text}- four\r\n`)).toBe(
      '- one  \n\ntwo\n- three\n- four',
    )
  })
})

describe('a file that may be broken', () => {
  const body = ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => `- ${word}`).join('\n')
  const known = knownOf(body)

  test.each([
    ['empty', ''],
    ['blank', '\n\n'],
    ['without properties', body],
    ['cut within them', known.text.slice(0, 40)],
    ['cut in the middle of a line', known.text.slice(0, -4)],
    ['with most of it gone', `${known.text.replace(/- two[\s\S]*/, '')}- and new\n`],
  ])('loses no lines: %s', (_name, text) => {
    expect(compare(known, text).look).toBe('broken')
    const after = knownAfter(known, text, 'refused', RECORDING)
    expect(after.body.replace('- one\n- and new', '- one').replace('\n- and new', '')).toBe(body)
    expect(after.body.includes('- and new')).toBe(text.includes('- and new'))
    expect(after).toMatchObject({ tags: known.tags, verdict: known.verdict })
  })

  test.each([
    ['its last line is gone', known.text.replace('- six\n', '')],
    [
      'it was edited, and its end is gone',
      known.text.replace(/- one\n.*\n/, '- ONE\n').replace(/- four[\s\S]*/, ''),
    ],
    ['its note is gone', `${known.text.split('\n').slice(0, known.head).join('\n')}\n`],
    ['its last line is another and has no end', known.text.replace('- six\n', '- s')],
    ['its properties are no YAML', known.text.replace('verdict: good', 'verdict: "good')],
  ])('is looked at again: %s', (_name, text) => {
    expect(['doubtful', 'broken']).toContain(compare(known, text).look)
  })

  test('at every byte, a cut takes nothing and adds nothing, also within a letter', () => {
    const odd = knownOf('- Süß\n- 日本語 𝒳\n- plain\n- é')
    const bytes = new TextEncoder().encode(odd.text)
    for (let end = 0; end < bytes.length - 1; end++) {
      const text = new TextDecoder().decode(bytes.slice(0, end))
      if (compare(odd, text).look === 'broken')
        expect(knownAfter(odd, text, 'refused', RECORDING).body, `${end}`).toBe(odd.body)
      else expect(compare(odd, text).look, `${end}`).toMatch(/same|doubtful/)
    }
  })

  test('that is no UTF-8 any more keeps its letters, and what is new in it', () => {
    const odd = knownOf('- Süß\n- plain')
    const text = `${odd.text.replace('Süß', 'S\ufffd\ufffd')}- new\n`
    expect(compare(odd, text).look).toBe('broken')
    expect(knownAfter(odd, text, 'refused', RECORDING).body).toBe('- Süß\n- plain\n- new')
  })

  test('at every byte, no cut is taken for an edit', () => {
    for (let end = 0; end < known.text.length - 1; end++)
      expect(compare(known, known.text.slice(0, end)).look, `${end}`).not.toBe('edited')
  })
})

const own = fc.constantFrom('- a', '- b', '- [1:00] c', '# h', '## i', 'T', '===', '', '```', 'x  ')
const fresh = fc.nat({ max: 6 }).map((n) => `- new ${n}`)

test('whatever is edited: new lines are there, untouched ones stay as they were', () => {
  fc.assert(
    fc.property(
      fc.array(own, { maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(), fresh), { maxLength: 3 }),
      (lines, additions) => {
        const known = knownOf(lines.join('\n'))
        const file = known.text.split('\n')
        const isEmpty = known.body.trim() === ''
        for (const [at, line] of additions) {
          const room = file.length - known.head
          file.splice(isEmpty ? file.length : known.head + (at % Math.max(room, 1)), 0, line)
        }
        const text = `${file.join('\n').trimEnd()}\n`
        const after = knownAfter(known, text, 'taken', RECORDING).body.split('\n')
        const rest = [...after]
        for (const [, line] of additions) {
          expect(rest).toContain(line)
          rest.splice(rest.indexOf(line), 1)
        }
        if (additions.length === 0) expect(after.join('\n')).toBe(known.body)
        // A heading over two lines has one in the file; where that place is edited it stays so.
        const isPlain = lines.includes('===') ? /^- / : /^[-x]/
        for (const line of lines.filter((one) => isPlain.test(one))) expect(after).toContain(line)
      },
    ),
    { numRuns: 1000 },
  )
})
