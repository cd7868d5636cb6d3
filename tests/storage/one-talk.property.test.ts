import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import type { Talk } from '../../src/talk/talk'
import { recordingOf } from '../talk/sources'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

/** A schedule's page, two recordings that link it, and a page of which nothing is certain. */
const PAGES: readonly Talk[] = [
  talkOf(),
  recordingOf(),
  recordingOf({
    id: 'web/youtube.com/watch?v=x',
    url: 'https://www.youtube.com/watch?v=x',
    extractor: 'youtube',
  }),
  recordingOf({ id: 'web/t.example.org/x', url: 'https://t.example.org/x', extractor: 'peertube' }),
]

type Act = {
  do: 'write' | 'capture' | 'apart' | 'back' | 'split' | 'remove' | 'restore'
  page: number
}

const act: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom(
    ...([
      'write',
      'write',
      'capture',
      'capture',
      'apart',
      'back',
      'split',
      'remove',
      'restore',
    ] as const),
  ),
  page: fc.nat(PAGES.length - 1),
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('whatever order pages come and go in, no line is lost, and each page leads to one talk', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 25, size: 'max' }), async (acts) => {
      newProfile()
      vi.useFakeTimers({ now: Date.parse('2023-02-04T10:00:00.000Z'), toFake: ['Date'] })
      const page = await openSurface()
      const writer = page.createWriter(() => {})
      const written: string[] = []
      const taken: Parameters<Surface['putPageBack']>[0][] = []
      for (const [i, now] of acts.entries()) {
        vi.setSystemTime(Date.now() + 1000)
        const talk = PAGES[now.page] ?? expect.unreachable()
        const id = (await page.getTalk(talk.id))?.talk.id ?? talk.id
        const last = taken.at(-1)
        if (now.do === 'write') {
          written.push(`- line ${i}`)
          await writer.write(talk.id, { type: 'points', lines: [`- line ${i}`] })
        }
        if (now.do === 'capture') await page.saveTalk(talk)
        if (now.do === 'apart')
          await maybe(page.notThisTalk(id, talk.url).then((one) => taken.push(one)))
        if (now.do === 'back' && last) await maybe(page.putPageBack(last))
        if (now.do === 'split') await maybe(page.splitTalk(talk.id))
        if (now.do === 'remove') await page.removeTalk(talk.id)
        if (now.do === 'restore')
          await page.restoreFromBin((await page.readBin()).map((one) => one.id))
      }
      await holdsTogether(page)
      await page.restoreFromBin((await page.readBin()).map((one) => one.id))
      await holdsTogether(page)
      const { talks, versions } = await page.readEverything()
      const notes = [...talks, ...versions].map(({ note }) => note.body)
      const all = new Set(notes.flatMap((body) => body.split('\n')))
      for (const line of written) expect(all).toContain(line)
    }),
    { numRuns: 100 },
  )
}, 120_000)

/** What another page did meanwhile may leave nothing to do. */
async function maybe(work: Promise<unknown>): Promise<void> {
  await work.catch((error) => expect(error).toMatchObject({ code: 'invalid' }))
}

async function holdsTogether(page: Surface): Promise<void> {
  const { talks, merges } = await page.readEverything()
  const own = new Set(talks.map(({ talk }) => talk.id))
  for (const { id, into } of merges) {
    expect(own).not.toContain(id)
    expect(own).toContain(into)
  }
  for (const { talk } of talks) {
    if (talk.sources) expect(talk.sources.length).toBeGreaterThan(1)
    const keys = (talk.sources ?? []).map(({ url }) => url)
    expect(new Set(keys).size).toBe(keys.length)
  }
}
