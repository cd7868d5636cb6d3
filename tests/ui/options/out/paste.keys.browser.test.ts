import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { richText } from '../../../../src/markdown/rich-text'
import { copyRichText } from '../../../../src/ui/options/out/clipboard'
import { ARTICLE } from '../../article'
import { keys } from '../../keys'
import { eventually } from '../../show'
import { lexical, type RichEditor, tiptap } from './editors'

/*
 * The real clipboard, and real keys: what a click has copied is pasted with Ctrl+V into the editors
 * that blogs are made of.
 */
let editor: RichEditor

afterEach(() => {
  vi.restoreAllMocks()
  editor.leave()
})

/** What the browser gives the editor, and what the editor makes of it. */
async function pasted(
  open: () => RichEditor,
): Promise<{ given: string; text: string; page: Document }> {
  editor = open()
  const { field } = editor
  await clicked(() => copyRichText(richText(ARTICLE)))
  let given = ''
  let text = ''
  field.addEventListener(
    'paste',
    ({ clipboardData }) => {
      given = clipboardData?.getData('text/html') ?? ''
      text = clipboardData?.getData('text/plain') ?? ''
    },
    { capture: true, once: true },
  )
  await userEvent.click(field)
  await keys('{ControlOrMeta>}v{/ControlOrMeta}')
  await eventually(() => field.textContent?.includes('Debugging'))
  return { given, text, page: new DOMParser().parseFromString(editor.html(), 'text/html') }
}

/** Browsers let a page write to the clipboard at a click. */
async function clicked(run: () => Promise<void>): Promise<void> {
  const button = document.createElement('button')
  button.textContent = 'Copy'
  document.body.append(button)
  let done: Promise<void> | null = null
  button.addEventListener('click', () => {
    done = run()
  })
  await userEvent.click(button)
  await done
  button.remove()
}

const textsOf = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent?.trim())

describe.each([
  ['TipTap', tiptap],
  ['Lexical', lexical],
] as const)('pasted into %s', (name, open) => {
  test('headings, links, nested lists, bold, emphasis and code arrive', async () => {
    const { page } = await pasted(open)
    expect(textsOf(page, 'h1, h2, h3')).toEqual([
      'Three days in the north',
      'FOSDEM 2023 [Saturday 4th of Feb]',
      'Recipes for reducing cognitive load. Yet another idiomatic Go talk [Go devroom]',
      'Debugging [Go devroom]',
    ])
    expect(textsOf(page, 'strong')).toEqual(['not', 'types'])
    expect(textsOf(page, 'em')).toEqual(['Not', 'line of sight'])
    expect(textsOf(page, 'li code')).toEqual(['else'])
    expect(textsOf(page, 'blockquote')).toEqual(['What is read once need not be passed twice.'])
    expect(textsOf(page, 'ol li')).toEqual(['First', 'Second'])
    expect(textsOf(page, 'ul ul ul li')).toEqual(['Then the rest needs no else.'])
    expect(textsOf(page, 'body > ul > li').at(-1)).toBe('Booleans named options.')
    const links = [...page.querySelectorAll('a')].map((a) => [
      a.textContent,
      a.getAttribute('href'),
    ])
    expect(links).toContainEqual(['recipes.pdf', 'https://fosdem.org/2023/recipes.pdf'])
    // What led to another place of the article leads to that talk's page.
    expect(links).toContainEqual([
      'the other talk',
      'https://fosdem.org/2023/schedule/event/godebug/',
    ])
    // Lexical has blocks of code in a package of their own.
    expect(textsOf(page, name === 'TipTap' ? 'pre code' : 'p code')).toEqual([
      expect.stringMatching(/^if err .*\}$/),
    ])
  })

  test('it is plain elements, whatever the page looks like, and Markdown for plain fields', async () => {
    document.documentElement.style.cssText = 'color: rgb(1, 2, 3); font: 40px serif'
    const { given, text } = await pasted(open)
    document.documentElement.style.cssText = ''
    expect(given).toContain('<h2>FOSDEM 2023')
    expect(given).not.toMatch(/ (?:style|class|id)=/)
    expect(text.trim()).toBe(ARTICLE.trim())
  })
})

test('a browser that takes no text on its way is given it by the older event', async () => {
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('', 'NotAllowedError'))
  const { given } = await pasted(tiptap)
  expect(given).toContain('<li>Errors are <strong>types</strong>.</li>')
})

test('a browser that takes none at all is not believed to have', async () => {
  editor = tiptap()
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('', 'NotAllowedError'))
  vi.spyOn(document, 'execCommand').mockReturnValue(false)
  await expect(copyRichText(richText('a'))).rejects.toThrow(DOMException)
})
