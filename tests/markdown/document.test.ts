import { expect, test } from 'vitest'
import { createReader } from '../../src/markdown/document'
import { htmlOf } from '../../src/markdown/html'

const OPTIONS = { images: 'links', base: null } as const

/** What a reader makes of a text that it has never seen a part of. */
const fresh = (markdown: string) =>
  htmlOf(
    createReader(OPTIONS)
      .read(markdown)
      .flatMap(({ nodes }) => nodes),
  )

test('what has not changed is the same block', () => {
  const reader = createReader(OPTIONS)
  const before = reader.read('# One\n\nfirst\n\nsecond\n\n## Two\n\n- a\n')
  const after = reader.read('# One\n\nfirst\n\nsecond, longer\n\n## Two\n\n- a\n')
  expect(after.map((block, at) => block === before[at])).toEqual([true, true, false, true, true])
  expect(reader.read('## Two\n\nfirst\n')[1]).toBe(before[1])
})

test('a heading that stands twice keeps its own id', () => {
  const reader = createReader(OPTIONS)
  reader.read('## Same\n\na\n\n## Same\n')
  const html = htmlOf(reader.read('## Same\n\n## Same\n\n## Same\n').flatMap(({ nodes }) => nodes))
  expect([...html.matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    'same',
    'same-1',
    'same-2',
  ])
})

test('a definition counts for what stands before it, and when it changes', () => {
  const reader = createReader(OPTIONS)
  const read = (text: string) => htmlOf(reader.read(text).flatMap(({ nodes }) => nodes))
  expect(read('see [it][1]\n\n# H\n\n[1]: https://a.org\n')).toContain('href="https://a.org/"')
  expect(read('see [it][1]\n\n# H\n\n[1]: https://b.org\n')).toContain('href="https://b.org/"')
  expect(read('see [it][1]\n\n# H\n')).not.toContain('href')
  expect(read('[1]: https://a.org\n\n# H\n\n[1]: https://b.org\n\n[1]\n')).toContain('a.org')
})

test.each([
  'a\n\n```\n# no heading\n\n# nor this\n```\n\n# a heading\n',
  '```\n# open\n\n# to the end\n',
  '~~~~\n~~~\n# still code\n~~~~\n# heading\n',
  '- ```\n# heading, since the item is over\n',
  '> ```\n# heading\n```\n# code\n',
  'words\n# heading\nwords\n',
  '- a\n# b\n- c\n',
  '    code\n# b\n',
  '```\n```\n# b\n',
  '```\n# a\n~~~\n# b\n````\n# c\n```\n# d\n',
  '| a |\n|---|\n| b |\n# c\n',
])('cut at headings it reads as in one piece: %j', async (markdown) => {
  const { default: MarkdownIt } = await import('markdown-it')
  const whole = new MarkdownIt().render(markdown)
  const plain = (html: string) =>
    html.replace(/ id="[^"]*"|\n/g, '').replace(/<code class[^>]*>/g, '<code>')
  expect(plain(fresh(markdown))).toBe(plain(whole))
})

test('typed key by key, it reads as if it had been read once', () => {
  const text = '# T\n\n[x]: https://a.org\n\n- a\n  - [x] b\n\n```js\n# c\n```\n\n## T\n\nend *e*\n'
  const reader = createReader(OPTIONS)
  for (let length = 0; length <= text.length; length++) {
    const part = text.slice(0, length)
    expect(htmlOf(reader.read(part).flatMap(({ nodes }) => nodes))).toBe(fresh(part))
  }
})

test.each([
  ['<div>\n```\n\n# a\n', '<p>&#60;div&#62;\n```</p><h1 id="a">a</h1>'],
  ['<div>\n# words\n\n# a\n', '<p>&#60;div&#62;\n# words</p><h1 id="a">a</h1>'],
  ['<!--\n# b\n\n# c\n-->\n# a\n', '<p>&#60;!--\n# b\n\n# c\n--&#62;</p><h1 id="a">a</h1>'],
  [
    '<div>\n# b\n```\n\n```\n# c\n```\n',
    '<p>&#60;div&#62;\n# b\n```</p><pre><code># c</code></pre>',
  ],
  ['a <b>bold</b> word\n', '<p>a &#60;b&#62;bold&#60;/b&#62; word</p>'],
])('HTML is words, and ends where every reader ends it: %j', (markdown, html) => {
  expect(fresh(markdown)).toBe(html)
})
