import { expect, test } from 'vitest'
import { markdownHtml } from '../../src/markdown/html'

/** The words of a paragraph as they are printed. */
async function printed(markdown: string): Promise<string> {
  const html = await markdownHtml(markdown, { links: 'addresses', images: 'links' })
  return html.replace(/<[^>]*>/g, '').trim()
}

test('the address of a link stands behind its words', async () => {
  expect(
    await printed('See [the slides](https://fosdem.org/2023/slides.pdf?a=1#p2), please.'),
  ).toBe('See the slides (https://fosdem.org/2023/slides.pdf?a=1#p2), please.')
  expect(await printed('- **[*Go*](http://go.dev/)**\n')).toBe('Go (http://go.dev/)')
  expect(await printed('![a diagram](https://example.org/d.png)')).toBe(
    'a diagram (https://example.org/d.png)',
  )
})

test('not where the words are the address already', async () => {
  for (const text of [
    '<https://fosdem.org/2023/>',
    'https://fosdem.org/2023/schedule',
    '[fosdem.org](https://fosdem.org/)',
    '[https://example.org/münchen](https://example.org/m%C3%BCnchen)',
  ])
    expect(await printed(text)).not.toContain('(')
})

test('a link within the text, and a mail, have none to be typed', async () => {
  expect(await printed('[above](#top) [mail](mailto:a@b.org)')).toBe('above mail')
})

test('the address is text, whatever is in it', async () => {
  const markdown = '[x](https://example.org/?q=<b>&"y")'
  const html = await markdownHtml(markdown, { links: 'addresses' })
  expect(html).not.toContain('<b>')
  expect(await markdownHtml('[x](https://example.org/a)')).not.toContain('small')
})
