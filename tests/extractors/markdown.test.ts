import fc from 'fast-check'
import { JSDOM, VirtualConsole } from 'jsdom'
import TurndownService from 'turndown'
import { describe, expect, it } from 'vitest'
import { bareCopy } from '../../src/extractors/bare-copy'
import { escaped } from '../../src/extractors/escaped'
import { markdownOf } from '../../src/extractors/markdown'
import { CORPUS, corpusIsThere, corpusPages, corpusSites } from './corpus'
import { fixtures } from './site-fixtures'

/* What is injected into pages is to be small: the writer is our own, and Turndown says what is right. */
if (!corpusIsThere)
  console.error(
    `\nSKIPPED: the corpus of real pages is not at ${CORPUS}; Markdown is not tested on it.\n`,
  )

const BASE = 'https://conference.example/talk/'

const turndown = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
})
turndown.escape = escapedAsBefore(turndown.escape.bind(turndown))
turndown.addRule('listItem', { filter: 'li', replacement: listItem })

/** Turndown leaves `<` and `&` as they are, which Markdown reads as HTML, and escapes `snake_case`. */
function escapedAsBefore(own: (text: string) => string) {
  return (text: string) =>
    own(text)
      .replace(/([\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '$1_')
      .replace(/<(?=[a-z/!?])/gi, '\\<')
      .replace(/&(?=#?\w{1,31};)/g, '\\&')
}

/** Turndown's own puts three spaces after the bullet, and counts each number anew. */
function listItem(content: string, item: Node): string {
  const position = (item as Element).getAttribute('value')
  const bullet = position ? `${position}. ` : '- '
  const lines = content.trim().replaceAll('\n', `\n${' '.repeat(bullet.length)}`)
  return `${bullet}${lines}${item.nextSibling ? '\n' : ''}`
}

function expectSame(elements: Element[], base = BASE): void {
  const theirs = turndown.turndown(bareCopy(elements, base)).trim()
  expect(markdownOf(elements, base) ?? '').toBe(theirs)
}

function bodyOf(html: string, url = BASE): Element {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document.body
}

describe('Markdown is what Turndown would write', () => {
  it.each(fixtures.map(({ site, name, html, url }) => [`${site} ${name}`, html, url]))(
    'of %s',
    (_, html, url) => expectSame([bodyOf(html, url)], url),
  )

  it.each(CASES())('of %s', (html) => expectSame([bodyOf(html)]))

  it('of several parts', () => {
    const body = bodyOf('<p>One <p> two <ul><li>three</ul>')
    expectSame([...body.children])
  })

  it('of any tree', () => {
    const { window } = new JSDOM('')
    fc.assert(
      fc.property(fc.array(tree(), { maxLength: 5 }), (nodes) => {
        const part = window.document.createElement('div')
        for (const node of nodes) part.append(built(window.document, node))
        expectSame([part])
      }),
      { numRuns: 1_500 },
    )
  })

  it('of any text', () => {
    fc.assert(
      fc.property(nasty(), (text) => {
        expect(escaped(text)).toBe(turndown.escape(text))
      }),
      { numRuns: 2_000 },
    )
  })
})

/* Turndown takes the square of the time for these, or more: what is right is written here. */
describe('Markdown of what is made to take long', () => {
  // Long runs of space are cut, but not where they go on behind a comment.
  const space = Array(370).fill(' '.repeat(79)).join('<!-- -->')
  const long = 'x'.repeat(29_000)

  it('with space within many marks', () => {
    const html = `<pre>${'<b>'.repeat(20)}x${space}&nbsp;${'</b>'.repeat(20)}</pre>`
    expect(markdownOf([bodyOf(html)], BASE)).toBe(`${'**'.repeat(20)}x${'**'.repeat(20)}`)
  })

  it('with space at the beginning of much code', () => {
    const html = `<pre>${'a <code> <div>'.repeat(11)}${long}${'z</div>z</code> b'.repeat(11)}</pre>`
    expect(markdownOf([bodyOf(html)], BASE)).toContain(long)
  })
})

/* Turndown's pattern ends at signs that end a line elsewhere, but not in Markdown. */
it.each(['\u2028', '\u2029'])('Markdown of code keeps its outer space beside %j', (sign) => {
  const html = `<pre>a <code> b${sign}${sign}c </code> d</pre>`
  expect(markdownOf([bodyOf(html)], BASE)).toBe(`a \`  b${sign}${sign}c  \` d`)
})

describe.skipIf(!corpusIsThere)('Markdown of the corpus is what Turndown would write', () => {
  const pages = corpusIsThere ? corpusSites().flatMap(corpusPages) : []

  it.each(pages)('of $site’s $name', ({ html, answer }) => {
    const body = bodyOf(html, answer.url)
    expectSame([body], answer.url)
    // Whole pages are longer than what is kept of them.
    const parts = body.querySelectorAll('.event-blurb, .abstract, .description, article, td')
    for (const part of [...parts].slice(0, 5)) expectSame([part], answer.url)
  })
})

function CASES(): string[] {
  return [
    '<p>a <b> bold </b>b<i>c</i> d<em> </em>e',
    '<p>a<b>&nbsp;x&nbsp; </b>y <code> z </code>w',
    '<ul><li>one<ul><li>two<li>three</ul><li><p>four<p>five<ol start=7><li>six<li>seven</ol></ul>',
    '<ol start=0><li>a<li>b</ol><ol start=-3><li>c<li>d</ol>',
    '<ul><li><ul><li>deep</ul></ul>text after',
    '<blockquote><p>a<blockquote><p>b</blockquote><ul><li>c</ul></blockquote>',
    '<pre><code>a\n  b ```\n````\n\n</code></pre><pre>plain\n  *text*\n</pre><pre><code>a</code> b</pre>',
    '<p><code>a`b</code> <code>`</code> <code>``a</code><code></code> <code> </code> <code>\n</code>',
    '<h2>A <a href="/x">link</a></h2><h6></h6><h3> </h3><hr>',
    '<a href="/x(1)/y?z=<>"></a> <a href="/x"> words </a><a href="/y">1</a><a name=z>none</a>',
    '<table><thead><tr><th>A<th>B<tbody><tr><td>1<td><td>3</table>',
    '<dl><dt>a<dd>b<dd>c</dl><div>d<div>e</div>f</div><section>g</section><u>h</u>',
    'a<br>b<br><br>c <br> d<p><br></p><br>',
    '<p>  <b>a</b>  <i>b</i>  \n c</p>   <p> </p> <div> <span> x </span> </div>',
    '- a<p>+ b<p>= c<p># d<p>####### e<p>1. f<p>12) g<p>~~~ h<p>> i<p>\\ * _ ` [ ] j_k _l_',
    '<p>&lt;b&gt; &amp;amp; &amp; a<b> &lt;/b&gt;</b>',
    '<b><i>a</i></b><b></b><i><b> </b></i><b>a<br>b</b><b><p>c</p></b>',
    '<li>lost</li><td>cell</td><ol><p>in a list</p><li>a</ol>',
    '',
    ' \n ',
  ]
}

type Tree = string | { name: string; within: Tree[] }

const NAMES =
  'a b blockquote br code dd div dl dt em h1 h4 hr i li ol p pre section strong table td tr tbody u ul'.split(
    ' ',
  )

function tree(): fc.Arbitrary<Tree> {
  return fc.letrec<{ tree: Tree; element: Tree; text: Tree }>((tie) => ({
    tree: fc.oneof({ depthSize: 'small' }, tie('text'), tie('element')),
    text: nasty(),
    element: fc.record({
      name: fc.constantFrom(...NAMES),
      within: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  })).tree
}

function nasty(): fc.Arbitrary<string> {
  const sign = fc.constantFrom(
    ...' \n\t\u00a0ab1.-+=#`~*_[]()<>&;\\!|'.split(''),
    '1. ',
    '  ',
    '&amp;',
  )
  return fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''))
}

function built(doc: Document, node: Tree): Node {
  if (typeof node === 'string') return doc.createTextNode(node)
  const element = doc.createElement(node.name)
  if (node.name === 'a') element.setAttribute('href', '/a(b)')
  for (const child of node.within) element.append(built(doc, child))
  return element
}
