import { expect, test } from 'vitest'
import { richText } from '../../src/markdown/rich-text'

const html = async (markdown: string) => (await richText(markdown)).html

test('a link within the text leads to the page that its place begins with', async () => {
  const text = '[it](#a-talk-go)\n\n# A talk [Go]\n\n[Link](https://a.org/) [more](https://b.org/)'
  expect(await html(text)).toContain('<a href="https://a.org/" rel="noopener noreferrer">it</a>')
})

test('where that place has none, or is not there, the words are left', async () => {
  expect(await html('[it](#b) [x](#none)\n\n# A\n\n[l](https://a.org)\n\n# B\n')).toContain(
    '<p>it x</p>',
  )
})

test('there are no ids, and a line that ends within a paragraph is none', async () => {
  expect(await html('# A\n\none\ntwo\n\n```\na\nb\n```')).toBe(
    '<h1>A</h1><p>one two</p><pre><code>a\nb</code></pre>',
  )
})

test('the plain form is the Markdown itself', async () => {
  expect((await richText('# A\n')).text).toBe('# A\n')
})
