import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveTalk } from '../../../src/storage/talks'
import { fake } from '../../fakes/browser'
import { eventually, type Shown } from '../show'
import { talkOf } from '../talks'
import { leave, lines, newProfile, openOn } from './opened'

let shown: Shown

beforeEach(newProfile)

afterEach(async () => {
  await leave(shown)
  await newProfile()
})

const talks = lines(14)
const url = 'https://example.org/slides.pdf'
const page = talkOf({ id: 'web/example.org/slides.pdf', url, title: 'Slides', extractor: 'unread' })

async function offered(): Promise<string[]> {
  shown = openOn({ kind: 'page', talk: page })
  await eventually(() => shown.has('attach'))
  const names = shown.root.querySelectorAll('[data-testid="recent-open"] > :first-child')
  return [...names].map((name) => name.textContent ?? '')
}

test('talks that the page hints at are offered first, each once', async () => {
  for (const talk of talks) await saveTalk(talk)
  const heard: unknown[] = []
  fake.background = (message) => {
    heard.push(message)
    return { result: [talks[0]?.id, talks[13]?.id, 'gone/since'] }
  }
  const names = await offered()
  expect(heard).toContainEqual({ call: 'hinted', args: { title: 'Slides', url } })
  expect(names.slice(0, 2)).toEqual([talks[0]?.title, talks[13]?.title])
  expect(new Set(names).size).toBe(12)
})

test('a background that does not answer holds up nothing', async () => {
  for (const talk of talks.slice(0, 3)) await saveTalk(talk)
  fake.background = () => new Promise(() => {})
  expect(await offered()).toHaveLength(3)
})
