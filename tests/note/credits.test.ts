import { describe, expect, test } from 'vitest'
import { MINE, NOBODY, writersOfLines } from '../../src/note/credits'
import { ownPart, sharesOf, withMarks } from '../../src/note/written-by'

const [ADA, TOM] = ['aaaaaaaa', 'tttttttt']

describe('who wrote which line', () => {
  test('is known again by the words, whatever was written around them', () => {
    const credits: [string, string][] = [
      ['- one', ADA],
      ['- two', TOM],
    ]
    expect(writersOfLines('- new\n- one\n\n- two\n- end', credits)).toEqual([
      null,
      ADA,
      null,
      TOM,
      null,
    ])
    expect(writersOfLines('- two\n- one', credits)).toEqual([TOM, ADA])
    expect(writersOfLines('- one, changed\n- two', credits)).toEqual([null, TOM])
    expect(writersOfLines('', credits)).toEqual([])
  })

  test('a line of the user, or of nobody knows whom, is nobody else’s', () => {
    const credits: [string, string][] = [
      ['- yes', MINE],
      ['- yes', ADA],
      ['- no', NOBODY],
    ]
    expect(writersOfLines('- yes\n- yes\n- no', credits)).toEqual([null, ADA, null])
  })
})

describe('a mark behind what others wrote', () => {
  const marked = (...lines: [line: string, writer?: string][]) =>
    withMarks(
      lines.map(([line]) => line).join('\n'),
      lines.map(([, writer]) => writer ?? null),
      (writer) => ` (${writer})`,
    ).split('\n')

  test('stands at the end of each point and paragraph', () => {
    expect(
      marked(
        ['- one', 'Ada'],
        ['  and on', 'Ada'],
        ['  - below', 'Tom'],
        ['- mine'],
        [''],
        ['Words', 'Ada'],
        ['and more  ', 'Ada'],
        [''],
        ['# A heading', 'Ada'],
      ),
    ).toEqual([
      '- one',
      '  and on (Ada)',
      '  - below (Tom)',
      '- mine',
      '',
      'Words',
      'and more (Ada)  ',
      '',
      '# A heading (Ada)',
    ])
  })

  test.each([
    [['```js', 'code()', '```']],
    [['- ~~~', '  x', '  ~~~']],
    [['| a | b |', '|---|---|']],
    [['[1]: https://example.org/']],
    [['<b>x</b>']],
    [['---']],
  ])('is not put where it would make something else of %j', (lines) => {
    expect(marked(...lines.map((line): [string, string] => [line, 'Ada']))).toEqual(lines)
  })
})

test('who wrote how many points', () => {
  const body = '- one\n- two\n  on\nwords\n- mine'
  expect([...sharesOf(body, ['Ada', 'Tom', 'Tom', 'Eve', null])]).toEqual([
    ['Ada', 1],
    ['Tom', 1],
    ['Eve', 0],
  ])
})

test('what the user wrote alone is a note of its own', () => {
  const body = [
    'Ada says',
    '',
    '- of Ada',
    '  - mine',
    '    - mine too',
    '',
    '',
    '- mine again',
  ].join('\n')
  const writers = ['A', null, 'A', null, null, null, null, null]
  expect(ownPart(body, writers)).toBe('- mine\n  - mine too\n\n- mine again')
})
