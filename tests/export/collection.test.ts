import { HtmlRenderer, Parser } from 'commonmark'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { collectionMarkdown } from '../../src/export/collection'
import { savedTalk } from './saved'

const at = (id: string, start: string | null, more = {}) =>
  savedTalk({ id, title: id, subtitle: null, track: null, start, end: null, ...more })

const headings = (text: string) => text.split('\n').filter((line) => /^#{1,6} /.test(line))

describe('collectionMarkdown', () => {
  it('goes by conference, day and start', async () => {
    const cfgmgmt = {
      conference: 'cfgmgmtcamp-2023',
      conferenceTitle: 'Config Management Camp 2023',
    }
    const text = await collectionMarkdown([
      at('page', null, { conference: null, conferenceTitle: null }),
      at('c', '2023-02-05T10:00:00+01:00'),
      at('later', '2023-02-06T10:00:00+01:00', cfgmgmt),
      at('unknown', null),
      at('b', '2023-02-04T15:00:00+01:00'),
      at('a', '2023-02-04T09:00:00+01:00'),
    ])
    expect(headings(text)).toEqual([
      '# FOSDEM 2023',
      '## Saturday 4 February 2023',
      '### a',
      '### b',
      '## Sunday 5 February 2023',
      '### c',
      '## Time unknown',
      '### unknown',
      '# Config Management Camp 2023',
      '## Monday 6 February 2023',
      '### later',
      '# Other talks',
      '## Time unknown',
      '### page',
    ])
  })

  it('is the same in whichever order the talks come, and nothing for none', async () => {
    const talks = ['a', 'b', 'c'].map((id) => at(id, '2023-02-04T09:00:00+01:00'))
    expect(await collectionMarkdown([...talks].reverse())).toBe(await collectionMarkdown(talks))
    expect(await collectionMarkdown([])).toBe('')
  })

  it('keeps the link definitions and footnotes of each note to itself', async () => {
    const body = (address: string) =>
      `See [1], [the docs][1], [1][] and \`[1]\`; [x](http://y). [2] [^1]\n\n[1]: ${address}\n\n[^1]: words`
    const notes = ['a', 'b'].map((id) =>
      savedTalk({ id, track: '1' }, { body: body(`https://${id}.example/`) }),
    )
    const text = await collectionMarkdown([...notes, savedTalk({ id: 'c' }, { body: 'Only [1]' })])
    const html = new HtmlRenderer().render(new Parser().parse(text))
    for (const id of ['a', 'b']) {
      expect(html).toContain(
        `See <a href="https://${id}.example/">1</a>, <a href="https://${id}.example/">the docs</a>, ` +
          `<a href="https://${id}.example/">1</a> and <code>[1]</code>; <a href="http://y">x</a>. [2]`,
      )
    }
    expect(html).toContain('Only [1]')
    expect(html).toContain('yet another idiomatic Go talk [1]</h3>'.replace('yet', 'Yet'))
    expect(text).toContain('[^1-a]: words')
  })

  it('has the properties of each talk in a block of its own', async () => {
    const text = await collectionMarkdown(
      [savedTalk({}, { tags: ['go', 'no'] }), savedTalk({ id: 'x' }, { tags: ['go'] })],
      { format: 'properties' },
    )
    const [, head = ''] = text.split('---\n')
    expect(parse(head)).toEqual({ talks: 2, conferences: ['FOSDEM 2023'], tags: ['go', 'no'] })
    const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => parse(yaml))
    expect(blocks.map(({ tags }) => tags)).toEqual([['go', 'no'], ['go']])
  })
})
