import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vaultFiles } from '../../src/export/vault-files'
import { talkFile, talkPath } from '../../src/mirror/talk-file'
import type { SavedTalk } from '../../src/note/saved'
import { BUILT_IN } from '../../src/template/builtin'
import { talkRendererOrFallback } from '../../src/template/render'
import { savedTalk } from '../export/saved'

const template = BUILT_IN.find(({ id }) => id === 'obsidian') ?? expect.unreachable('Obsidian')
const byTemplate = talkRendererOrFallback(template, '2026-01-01T00:00:00.000Z')

test('a usual talk is written as the vault export writes it', async () => {
  const saved = savedTalk(
    { links: [{ kind: 'video', url: 'https://video.example.org/a.mp4', label: 'MP4' }] },
    { body: '- [12:30] one\n- two', verdict: 'good', attended: 'live', tags: ['clean code', 'go'] },
  )
  const { text, head } = talkFile(saved)
  expect(text).toBe((await byTemplate(saved)).text)
  expect(text.split('\n').slice(head)).toEqual([
    '- [12:30](https://video.example.org/a.mp4#t=750) one',
    '- two',
    '',
  ])
})

test('the point that is still being typed is left out', () => {
  const saved = savedTalk({}, { body: '- one', draft: 'tw' })
  expect(talkFile(saved).text).toBe(talkFile(savedTalk({}, { body: '- one' })).text)
})

const WORDS = [
  'plain words',
  'a: b # c',
  'it\'s "so"',
  'yes',
  '12:30',
  '',
  ' ',
  '--- #!',
  '[x](y) *z* _u_',
  'C++ & C#',
  '日本語',
  '𝒳\ud800',
  '<b>',
  'a/b\\c|d',
  '\u0085line',
  '{{ x }}',
  '2023-02-04',
  '~null',
  'x'.repeat(200),
]
const words = fc.constantFrom(...WORDS)
const maybe = fc.option(words)
const start = fc.option(
  fc.constantFrom('2023-02-04T11:00:00+01:00', '2023-02-04', 'soon', '2023-02-04T11:00:00Z'),
)
const url = fc.constantFrom(
  'https://example.org/a b',
  'https://example.org/x.pdf',
  'javascript:alert(1)',
  'https://youtu.be/abcdefgh',
  'https://example.org/(x)',
)
const links = fc.array(
  fc.record({
    kind: fc.constantFrom('slides' as const, 'video' as const, 'chat' as const),
    url,
    label: maybe,
  }),
  { maxLength: 3 },
)
const line = fc.constantFrom(
  '- one',
  '- [12:30] two',
  '  - three',
  '',
  '# Heading',
  'Title',
  '=====',
  '```',
  '<div>',
  '[rel](x.md)',
  'words  ',
  '\ud800',
  'a\r',
)
const talks: fc.Arbitrary<SavedTalk> = fc
  .record({
    talk: fc.record({
      title: words,
      subtitle: maybe,
      speakers: fc.array(words, { maxLength: 2 }),
      conference: maybe,
      conferenceTitle: maybe,
      track: maybe,
      room: maybe,
      start,
      end: start,
      url,
      links,
    }),
    note: fc.record({
      body: fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n')),
      verdict: fc.constantFrom('highlight' as const, 'good' as const, null),
      attended: fc.constantFrom('live' as const, null),
      tags: fc.array(words, { maxLength: 3 }),
      links,
    }),
  })
  .map(({ talk, note }) => savedTalk(talk, note))

test('whatever a talk has in it, the text and the path are those of the vault export', async () => {
  await fc.assert(
    fc.asyncProperty(talks, async (saved) => {
      const wanted = await byTemplate(saved)
      const { text, head } = talkFile(saved)
      expect(text).toBe(wanted.text.replace(/\p{Cs}/gu, '\ufffd'))
      const body = text.split('\n').slice(head).join('\n')
      expect(saved.note.body.trim() === '' ? body : text.slice(0, -body.length)).not.toBe(text)
      expect(await pathOf(saved, talkPath(saved))).toBe(await pathOf(saved, wanted.path))
    }),
    { numRuns: 400 },
  )
})

async function pathOf(saved: SavedTalk, path: string): Promise<string> {
  const render = () => ({ path, text: '' })
  for await (const file of vaultFiles({ talks: [saved], library: [saved], render }))
    return file.path
  return ''
}
