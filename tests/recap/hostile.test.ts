import { type Node, Parser } from 'commonmark'
import fc from 'fast-check'
import GithubSlugger from 'github-slugger'
import { describe, expect, it } from 'vitest'
import { oneLine } from '../../src/export/escape'
import { type Article, articleOf } from '../../src/recap/article'
import { BUILT_IN } from '../../src/template/builtin'
import { renderArticle } from '../../src/template/render'
import { all, NOW, recap, saved } from './made'

const NEIGHBOUR = 'https://example.org/fosdem-2023/neighbour/'
const LINES = [
  ...[
    '',
    '',
    '# h',
    '## h',
    '#### h `c`',
    'h\n===',
    'h\n---',
    '```',
    '````',
    '~~~',
    '```js',
    '> ```',
    '- ```',
  ],
  ...[
    '<div>',
    '<details>',
    '<!--',
    '-->',
    '<script>',
    '<style>',
    '</h2>',
    '<b>',
    '<?',
    '<![CDATA[',
    '<textarea>',
  ],
  ...['- a', '  - b', '* c', '1. d', '    code', '\ttab', '> q', '>', '-', '***', '|a|b|', '|-|-|'],
  ...[
    '[x]: https://evil.example/',
    '[x]',
    '[Link to the talk]: https://evil.example/',
    '[a][x]',
    '![i](x)',
  ],
  ...[
    'words',
    'words:',
    'Neighbour talk',
    `[n](${NEIGHBOUR})`,
    `<${NEIGHBOUR}>`,
    NEIGHBOUR,
    '[^1]: note',
    '[^1]',
  ],
  ...[
    '`open',
    '**open',
    '[open',
    '](https://evil.example/)',
    '\\',
    '{{ title }}',
    '{% if %}',
    '&lt;b&gt;',
    '\0',
  ],
  ...[
    '- [12:30] moment',
    '[12:30]',
    '# Neighbour talk',
    '## Neighbour talk [Go devroom]',
    '<a href="',
    '---',
  ],
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...LINES), { maxLength: 8 }).map((lines) => lines.join('\n')),
  fc.array(fc.constantFrom(...LINES), { maxLength: 4 }).map((lines) => lines.join(' ')),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

/** Headings in the closing words, which are the user's to make, would look like those of talks. */
const closing = text.map((words) => words.replace(/[#=]/g, ''))

/** An article in which every text of the user's is an attack on two talks with plain notes. */
const attacked = fc
  .record({ body: text, draft: text, title: text, opening: text, closing, words: text })
  .map(({ body, draft, title, opening, closing: end, words }) => {
    const at = (hour: number) => ({ start: `2023-02-04T${hour}:00:00+01:00`, track: 'Go devroom' })
    const talks = all(
      saved('First talk', at(10), { body: 'Plain words.\n\n- a point\n- another' }),
      saved('Hostile', { ...at(11), title }, { body, draft }),
      saved(
        'Neighbour',
        { ...at(12), title: 'Neighbour talk' },
        { body: '[A](https://a.example/)' },
      ),
    )
    const sections = { 'fosdem-2023@2023-02-04': { words } }
    return articleOf(
      recap({ title: 'Notes', opening, closing: end, sections, tracks: 'every' }),
      talks,
      NOW,
    )
  })

async function rendered(article: Article): Promise<string> {
  const [template] = BUILT_IN
  if (!template) throw new Error('There is a built-in template.')
  return renderArticle(template, article)
}

describe('a note, a title or words that attack the article', () => {
  it('change none of its headings, and nothing in other talks', async () => {
    await fc.assert(
      fc.asyncProperty(attacked, async (made) => {
        const article = await made
        const tree = new Parser().parse(await rendered(article))
        const [title] = article.sections[0]?.talks.slice(1).map(({ heading }) => heading) ?? []
        expect(title).toMatch(/ ?\[Go devroom\]$/)
        const own = children(tree).filter(({ type, level }) => type === 'heading' && level === 3)
        expect(own.map(wordsOf).slice(-3)).toEqual([
          'First talk [Go devroom]',
          oneLine(title ?? '').replaceAll('\0', '\ufffd'),
          'Neighbour talk [Go devroom]',
        ])
        const first = below(tree, 'First talk [Go devroom]')
        expect(first.map(({ type }) => type).slice(0, 4)).toEqual([
          ...['paragraph', 'paragraph', 'paragraph', 'list'],
        ])
        expect(linksIn(below(tree, 'Neighbour talk [Go devroom]')).slice(0, 3)).toEqual([
          ...[NEIGHBOUR, 'https://a.example/', `${NEIGHBOUR}talk.mp4`],
        ])
      }),
      { numRuns: 1000 },
    )
  }, 120_000)

  it('leave each anchor leading to its own talk', async () => {
    await fc.assert(
      fc.asyncProperty(attacked, async (made) => {
        const article = await made
        const slugger = new GithubSlugger()
        const headings = everyHeading(new Parser().parse(await rendered(article)))
        const slugs = headings.map((node) => `${node.level} ${slugger.slug(wordsOf(node))}`)
        for (const { anchor } of article.sections.flatMap(({ talks }) => talks)) {
          expect(slugs.filter((slug) => slug === `3 ${anchor}`)).toHaveLength(1)
        }
      }),
      { numRuns: 1000 },
    )
  }, 120_000)
})

function children(node: Node): Node[] {
  const found: Node[] = []
  for (let child = node.firstChild; child; child = child.next) found.push(child)
  return found
}

/** What stands below a heading, up to the next of its kind. */
function below(tree: Node, heading: string): Node[] {
  const nodes = children(tree)
  const from = nodes.findLastIndex((node) => node.level === 3 && wordsOf(node) === heading)
  const rest = nodes.slice(from + 1)
  const to = rest.findIndex((node) => node.type === 'heading' && node.level <= 3)
  return to < 0 ? rest : rest.slice(0, to)
}

function everyHeading(node: Node): Node[] {
  return [...(node.type === 'heading' ? [node] : []), ...children(node).flatMap(everyHeading)]
}

function linksIn(nodes: Node[]): string[] {
  return nodes.flatMap((node) => [
    ...(node.type === 'link' ? [node.destination ?? ''] : []),
    ...linksIn(children(node)),
  ])
}

function wordsOf(node: Node): string {
  return (node.literal ?? '') + children(node).map(wordsOf).join('')
}
