import { expect, test } from 'vitest'
import { collectionMarkdown } from '../../src/export/collection'
import { talkMarkdown } from '../../src/export/markdown'
import { savedTalk } from './saved'

const PAGE = 'https://fosdem.org/2023/schedule/event/go/'

const body = async (text: string) => {
  const saved = savedTalk({ url: PAGE }, { body: text })
  const whole = await talkMarkdown(saved)
  return whole.slice(whole.indexOf(':\n\n', whole.lastIndexOf('Notes:') - 10) + 3).trimEnd()
}

test.each([
  ['see [it](slides.pdf)', `see [it](${PAGE}slides.pdf)`],
  ['see [it](/2023/x "a title")', 'see [it](https://fosdem.org/2023/x "a title")'],
  ['see [it](<a b.pdf>)', `see [it](${PAGE}a%20b.pdf)`],
  ['see [it](//other.org/x)', 'see [it](https://other.org/x)'],
  ['see [it](../a(1).html)', 'see [it](https://fosdem.org/2023/schedule/event/a%281%29.html)'],
  ['see [*a* `](b)`](x)', `see [*a* \`](b)\`](${PAGE}x)`],
  ['see ![a](b.png "](c")', `see ![a](${PAGE}b.png "](c")`],
  ['see ![a [b](c)](d.png)', `see ![a [b](c)](${PAGE}d.png)`],
  ['see [![a](b.png)](c)', `see [![a](${PAGE}b.png)](${PAGE}c)`],
  ['see [it]\n\n[it]: x/y (title)', `see [it]\n\n[it]: ${PAGE}x/y (title)`],
])('a relative address is one of the talk’s page: %j', async (text, expected) => {
  expect(await body(text)).toBe(expected)
})

test.each([
  'see [it](https://a.org/x) and [here](#below)',
  'see `[it](x)` and\n\n    [it](y)',
  'a note[^1]\n\n[^1]: words',
  'see [it]\n\n> [it]:\n> x',
  'see [12:30] and [it]()',
  'see [it](mailto:a@b.org) [it](javascript:alert(1))',
])('anything else stays as it is: %j', async (text) => {
  expect(await body(text)).toBe(text)
})

test('where there are many talks, each has its own page', async () => {
  const one = savedTalk({ id: 'a', url: 'https://a.org/1/' }, { talkId: 'a', body: '[x](s.pdf)' })
  const two = savedTalk({ id: 'b', url: 'https://b.org/2/' }, { talkId: 'b', body: '[x](s.pdf)' })
  const text = await collectionMarkdown([one, two])
  expect(text).toContain('[x](https://a.org/1/s.pdf)')
  expect(text).toContain('[x](https://b.org/2/s.pdf)')
})
