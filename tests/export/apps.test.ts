import { expect, test } from 'vitest'
import { appAddress } from '../../src/export/apps'

const NAME = 'Notes & more / Ünï'
const TEXT = '# Title\n\n- a & b = 100 % #tag?\n'

test('Obsidian makes a note of the name with the text', () => {
  const url = new URL(appAddress('obsidian', NAME, TEXT))
  expect([url.protocol, url.host]).toEqual(['obsidian:', 'new'])
  expect(Object.fromEntries(url.searchParams)).toEqual({ name: NAME, content: TEXT })
})

test('Logseq puts the text into its journal', () => {
  const url = new URL(appAddress('logseq', NAME, TEXT))
  expect(url.href.startsWith('logseq://x-callback-url/quickCapture?')).toBe(true)
  expect(Object.fromEntries(url.searchParams)).toEqual({
    page: 'TODAY',
    append: 'true',
    content: TEXT,
  })
})

test.each(['obsidian', 'logseq'] as const)('a long text stays on the clipboard: %s', (app) => {
  const address = appAddress(app, NAME, TEXT.repeat(200))
  expect(address.length).toBeLessThan(2000)
  expect(address).not.toContain('Title')
  expect(appAddress('obsidian', NAME, TEXT.repeat(200))).toMatch(/&clipboard$/)
})

test('no address is too long for Windows, however many signs of the text have to be encoded', () => {
  for (const app of ['obsidian', 'logseq'] as const)
    for (let length = 0; length < 2100; length += 7)
      expect(appAddress(app, 'x', 'é'.repeat(length)).length).toBeLessThanOrEqual(2000)
})
