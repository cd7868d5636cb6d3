import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { main } from '../../src/cli/capture'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
const TALK = 'https://fosdem.org/2023/schedule/event/goreducecognitive/'

let out: string[]
let errors: string[]

beforeEach(() => {
  out = []
  errors = []
  vi.spyOn(console, 'log').mockImplementation((line) => out.push(line))
  vi.spyOn(console, 'error').mockImplementation((line) => errors.push(line))
})
afterEach(() => vi.restoreAllMocks())

it('prints one line for each page, in order', async () => {
  const code = await main([
    ...[fixture('fosdem/2023-after.html'), `${TALK}?a=b#c`],
    ...[fixture('fosdem/list-track.html'), 'https://fosdem.org/2023/schedule/track/go/'],
    ...[fixture('generic/event-json-ld.html'), 'https://conference.example/talks/7'],
    ...[fixture('generic/open-graph.html'), 'https://blog.example/post'],
  ])
  expect(code).toBe(0)
  expect(errors).toEqual([])
  const [talk, track, event, post] = out.map((line) => JSON.parse(line))
  const answer = JSON.parse(readFileSync(fixture('fosdem/2023-after.json'), 'utf8'))
  expect({ ...talk, capturedAt: answer.talk.capturedAt }).toEqual(answer.talk)
  expect(track).toBeNull()
  expect(event.title).toBe('Locate. Track. Explain.')
  expect(post).toBeNull()
})

it('reads a page in its own encoding', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'capture-')), 'page.html')
  const html = readFileSync(fixture('fosdem/2023-after.html'), 'utf8')
    .replace('charset=utf-8', 'charset=iso-8859-1')
    .replaceAll('Recipes', 'Récipés')
  writeFileSync(file, Buffer.from(html, 'latin1'))
  await main([file, TALK])
  expect(JSON.parse(out[0] ?? '').title).toBe('Récipés for reducing cognitive load')
})

it('says which file it cannot read', async () => {
  expect(await main(['missing.html', TALK])).toBe(1)
  expect(errors.join()).toContain('missing.html')
  expect(out).toEqual([])
})

it.each([[[]], [['page.html']], [['page.html', 'no address']], [['a.html', TALK, 'b.html']]])(
  'says how it is used when given %j',
  async (args) => {
    expect(await main(args)).toBe(2)
    expect(errors.join()).toContain('npm run -s capture -- FILE URL')
    expect(out).toEqual([])
  },
)
