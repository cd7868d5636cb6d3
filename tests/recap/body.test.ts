import { HtmlRenderer, Parser } from 'commonmark'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitBody } from '../../src/recap/body'

describe('splitBody', () => {
  it.each([
    ['nothing', '', { prose: '', lead: null, points: '', rest: '' }],
    ['prose alone', 'One.\n\nTwo.', { prose: 'One.\n\nTwo.', lead: null, points: '', rest: '' }],
    ['points alone', '- a\n- b', { prose: '', lead: 'Key points:', points: '- a\n- b', rest: '' }],
    [
      'prose and points',
      'One.\n\n- a',
      { prose: 'One.', lead: 'Key points:', points: '- a', rest: '' },
    ],
    [
      'a lead of the user’s',
      'One.\n\nKey points on how to make it better:\n\n- a',
      { prose: 'One.', lead: 'Key points on how to make it better:', points: '- a', rest: '' },
    ],
    [
      'a lead right above the list',
      'Some points:\n- a',
      { prose: '', lead: 'Some points:', points: '- a', rest: '' },
    ],
    [
      'a bold lead',
      '**Points:**\n\n- a',
      { prose: '', lead: '**Points:**', points: '- a', rest: '' },
    ],
    [
      'a heading above the list',
      'One.\n\n## Points\n\n- a',
      { prose: 'One.\n\n## Points', lead: null, points: '- a', rest: '' },
    ],
    [
      'what follows the list',
      '- a\n  more\n\n  still a\n\nAfter.',
      { prose: '', lead: 'Key points:', points: '- a\n  more\n\n  still a', rest: 'After.' },
    ],
    [
      'a second list',
      '- a\n\nAnd:\n\n- b',
      { prose: '', lead: 'Key points:', points: '- a', rest: 'And:\n\n- b' },
    ],
    [
      'lists of two kinds',
      '- a\n\n1. b',
      { prose: '', lead: 'Key points:', points: '- a\n\n1. b', rest: '' },
    ],
    [
      'a numbered list',
      'Steps:\n\n1. a\n2. b\n\nDone.',
      { prose: '', lead: 'Steps:', points: '1. a\n2. b', rest: 'Done.' },
    ],
    ['a list in a quote', '> - a', { prose: '> - a', lead: null, points: '', rest: '' }],
    [
      'a list in code',
      '```\n- a\n```',
      { prose: '```\n- a\n```', lead: null, points: '', rest: '' },
    ],
    [
      'code before the list',
      '```\nx:\n```\n\n- a',
      { prose: '```\nx:\n```', lead: 'Key points:', points: '- a', rest: '' },
    ],
    [
      'code behind the list',
      '- a\n```\nx\n```',
      { prose: '', lead: 'Key points:', points: '- a', rest: '```\nx\n```' },
    ],
  ])('takes %s apart', (_, body, parts) => {
    expect(splitBody(body)).toEqual(parts)
  })

  it('loses nothing, and means the same put together again', () => {
    const line = fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      fc.constantFrom(
        ...[
          'words',
          'words:',
          '- a',
          '  - b',
          '    c',
          '* d',
          '1. e',
          '2) f',
          '> g',
          '## h',
          '---',
          '===',
        ],
        ...[
          '```',
          '~~~',
          '<div>',
          '</div>',
          '<!-- x',
          '-->',
          '\ti',
          '- ```',
          '-',
          '+',
          '     j',
          '[k]: /l',
          ' - m',
        ],
      ),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 9 }), (lines) => {
        const body = lines
          .join('\n')
          .replace(/^(?:[ \t]*\n)+/, '')
          .trimEnd()
        const { prose, lead, points, rest } = splitBody(body)
        const own = lead === 'Key points:' ? null : lead
        const words = [prose, own, points, rest].filter((part) => part)
        expect(words.join('\n').replace(/\s+/g, ' ')).toBe(body.replace(/\s+/g, ' '))
        expect(html(words.join('\n\n'))).toBe(html(body))
      }),
      { numRuns: 3000 },
    )
  }, 60_000)
})

/** Whether a list has air between its points may change where it is cut. */
function html(markdown: string): string {
  const rendered = new HtmlRenderer().render(new Parser().parse(markdown))
  return rendered.replace(/<\/?p>|\n/g, '')
}
