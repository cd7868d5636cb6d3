import GithubSlugger from 'github-slugger'
import { expect, test } from 'vitest'
import { markdownHtml } from '../../src/markdown/html'

test('headings, lists, emphasis and code become plain elements', async () => {
  const html = await markdownHtml(
    '# A *b* `c`\n\n- one **two**\n  - three\n\n1. x\n\n> q\n\n```js\n<b>\n```\n\na  \nb ~~c~~\n',
  )
  expect(html).toBe(
    [
      '<h1 id="a-b-c">A <em>b</em> <code>c</code></h1>\n',
      '<ul><li>one <strong>two</strong><ul><li>three</li></ul></li></ul>\n',
      '<ol><li>x</li></ol>\n',
      '<blockquote><p>q</p></blockquote>\n',
      '<pre><code>&#60;b&#62;</code></pre>\n',
      '<p>a<br>b <s>c</s></p>\n',
    ].join(''),
  )
})

test('headings have the ids of GitHub, also where they are the same', async () => {
  const words = ['Fosdem 2023 [Saturday 4th of Feb]', 'Ünï & C++', 'Same', 'Same', 'eBPF: why?']
  const html = await markdownHtml(words.map((each) => `## ${each}`).join('\n\n'))
  const slugger = new GithubSlugger()
  expect([...html.matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual(
    words.map((each) => slugger.slug(each)),
  )
})

test('a table keeps its alignment, a task stays text', async () => {
  const html = await markdownHtml('| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n- [ ] to do\n- [x] done\n')
  expect(html).toContain('<th align="center">a</th><th align="right">b</th>')
  expect(html).toContain('<li>[ ] to do</li><li>[x] done</li>')
})

test('relative links are those of the page, or words', async () => {
  const markdown = '[a](slides.pdf) [b](/x) [c](#here) [d](mailto:a@b.org)'
  const base = 'https://fosdem.org/2023/schedule/event/go/'
  const html = await markdownHtml(markdown, { base })
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    'https://fosdem.org/2023/schedule/event/go/slides.pdf',
    'https://fosdem.org/x',
    '#here',
    'mailto:a@b.org',
  ])
  expect(await markdownHtml('[a](slides.pdf)')).toBe('<p>a</p>\n')
})

test('images are images in a file, and links where looking shall load nothing', async () => {
  const markdown =
    '![A cat](https://example.org/cat.png) [![in](https://example.org/a.png)](https://b.org)'
  expect(await markdownHtml(markdown)).toContain(
    '<img src="https://example.org/cat.png" alt="A cat">',
  )
  const links = await markdownHtml(markdown, { images: 'links' })
  expect(links).not.toContain('<img')
  expect(links).toContain(
    '<a href="https://example.org/cat.png" rel="noopener noreferrer">A cat</a>',
  )
  expect(links).toContain('<a href="https://b.org/" rel="noopener noreferrer">in</a>')
})

test('an image without encryption is a link', async () => {
  expect(await markdownHtml('![x](http://example.org/a.png)')).not.toContain('<img')
})

test('however deep a text is nested, all of its words are there', async () => {
  const list = Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- x${depth}`)
  for (const deep of [list.join('\n'), `${'> '.repeat(500)}x299`]) {
    const html = await markdownHtml(`${deep}\n\nlast\n\n# Behind\n`)
    expect(html).toContain('x299')
    expect(html).toContain('last')
    expect(html).toContain('Behind</h1>')
  }
})
