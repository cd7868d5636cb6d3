import { afterEach, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { htmlFile } from '../../src/export/html-file'
import { ARTICLE } from '../ui/article'

let frame: HTMLIFrameElement | null = null

afterEach(async () => {
  frame?.remove()
  await media('', 'light')
})

async function media(medium: string, scheme: string): Promise<void> {
  const features = [{ name: 'prefers-color-scheme', value: scheme }]
  const { send } = cdp() as { send: (method: string, params: object) => Promise<unknown> }
  await send('Emulation.setEmulatedMedia', { media: medium, features })
}

async function opened(links: 'words' | 'addresses' = 'words'): Promise<{
  page: Document
  style: (selector: string) => CSSStyleDeclaration
}> {
  frame = document.createElement('iframe')
  frame.width = '600'
  frame.srcdoc = await htmlFile(ARTICLE, { title: 'A "title" & more', language: 'en', links })
  const loaded = new Promise((resolve) => frame?.addEventListener('load', resolve))
  document.body.append(frame)
  await loaded
  const page = frame.contentDocument
  if (!page) throw new Error('The frame has no document.')
  const style = (selector: string) => {
    const element = page.querySelector(selector)
    if (!element) throw new Error(`There is no ${selector}.`)
    return getComputedStyle(element)
  }
  return { page, style }
}

test('it is one page of its own, with the title, the language and its look', async () => {
  const { page, style } = await opened()
  expect([page.title, page.documentElement.lang, page.characterSet]).toEqual([
    'A "title" & more',
    'en',
    'UTF-8',
  ])
  expect(page.querySelector('script, link')).toBeNull()
  expect(page.documentElement.scrollWidth).toBeLessThanOrEqual(600)
  expect(style('td[align=right]').textAlign).toMatch(/right/)
  expect(page.querySelector('img')?.src).toBe('https://example.org/diagram.png')
})

test('it is dark where its reader likes that, and never on paper', async () => {
  await media('', 'dark')
  const { style } = await opened()
  expect(style('body').backgroundColor).toBe('rgb(27, 26, 24)')
  await media('print', 'dark')
  expect(style('body').backgroundColor).toBe('rgb(255, 255, 255)')
  expect(style('body').color).toBe('rgb(0, 0, 0)')
})

test('on paper no heading is left behind, and no code is cut off', async () => {
  await media('print', 'light')
  const { style } = await opened()
  expect(style('h3').breakAfter).toBe('avoid')
  expect(style('p:has(+ ul)').breakAfter).toBe('avoid')
  expect(style('pre').whiteSpace).toContain('pre-wrap')
  expect(Number(style('p').orphans)).toBe(3)
})

test('an address that is printed stays in the column, and is quieter than the words', async () => {
  await media('print', 'light')
  const { page, style } = await opened('addresses')
  expect(page.querySelector('h3 + p')?.textContent).toBe(
    'Link to the talk (https://fosdem.org/2023/schedule/event/goreducecognitive/)',
  )
  expect(page.documentElement.scrollWidth).toBeLessThanOrEqual(600)
  const sizes = ['small', 'p'].map((selector) => Number.parseFloat(style(selector).fontSize))
  expect(sizes[0]).toBeLessThan(sizes[1] ?? 0)
})
