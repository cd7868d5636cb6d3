import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import type { NoteChange } from '../../src/note/change'
import { FakeLocks } from '../fakes/locks'
import { newProfile, openSurface, type Surface } from './surface'

/**
 * What happens to the page's next transaction: `before` it never runs, in the `middle` it is undone,
 * `after` it is committed; and in each case the page learns nothing more.
 */
type Fate = 'lives' | 'before' | 'middle' | 'after'

/** How the page's next transaction fails while the page lives on: undone, or committed unheard. */
type Fault = 'none' | 'undone' | 'committed'

interface Page {
  name: string
  fate: Fate
  fault: Fault
  surface: Surface
  write: (change: NoteChange) => Promise<unknown>
  retry: () => void
  /** The body as the user sees it. */
  screen: string
}

type Act =
  | { do: 'points' | 'body-end' | 'body-start' | 'draft'; page: number }
  | { do: 'wait'; turns: number }
  | { do: 'breathe'; times: number }
  | { do: 'fault'; page: number; fault: Fault }
  | { do: 'retry'; page: number }
  | { do: 'crash'; page: number; fate: Fate }
  | { do: 'replay'; page: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('points', 'body-end', 'body-start', 'draft'),
      page: fc.nat(1),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait'), turns: fc.nat(12) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('breathe'), times: fc.nat(12) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('fault'),
      page: fc.nat(1),
      fault: fc.constantFrom('undone', 'committed'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retry'), page: fc.nat(1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('crash'),
      page: fc.nat(1),
      fate: fc.constantFrom('before', 'middle', 'after'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('replay'), page: fc.nat(1) }) },
)

/** What chance seldom finds: a change joined to one that is in the database already. */
const KNOWN: Act[][] = [
  [
    { do: 'wait', turns: 2 },
    { do: 'fault', page: 0, fault: 'committed' },
    { do: 'body-end', page: 0 },
    { do: 'wait', turns: 12 },
    { do: 'body-end', page: 0 },
    { do: 'retry', page: 0 },
    { do: 'wait', turns: 12 },
  ],
  [
    { do: 'replay', page: 0 },
    { do: 'points', page: 0 },
    { do: 'body-end', page: 0 },
    { do: 'breathe', times: 1 },
    { do: 'body-end', page: 0 },
  ],
]

const TALK = 'web/example.org/talk'
let opened = 0

afterEach(() => {
  vi.doUnmock('../../src/storage/transaction')
  vi.doUnmock('../../src/storage/session-lock')
  vi.unstubAllGlobals()
})

test.each(['with Web Locks', 'without Web Locks'])(
  'two pages write, crash and replay, %s: each change counts exactly once',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        newProfile()
        const locks = new FakeLocks()
        vi.stubGlobal('navigator', kind === 'with Web Locks' ? { locks } : {})
        const written = await play(acts, locks)
        const last = await openPage(locks)
        await last.surface.replayJournals(0)
        const body = (await last.surface.getTalk(TALK))?.note.body ?? ''
        const found = body.match(/token\d+/g) ?? []
        expect(found.toSorted()).toEqual(written.toSorted())
        expect(localStorage.length).toBe(0)
      }),
      { numRuns: 80, examples: KNOWN.map((acts) => [acts]) },
    )
  },
  60_000,
)

/** Plays the acts, ends both pages as a crash does, and returns the words that must be kept. */
async function play(acts: Act[], locks: FakeLocks): Promise<string[]> {
  const pages = [await openPage(locks), await openPage(locks)]
  const written: string[] = []
  for (const now of acts) {
    if (now.do === 'wait') {
      for (let i = 0; i < now.turns; i++) await new Promise(setImmediate)
      continue
    }
    if (now.do === 'breathe') {
      for (let i = 0; i < now.times; i++) await null
      continue
    }
    const page = pages[now.page]
    if (!page) continue
    if (now.do === 'crash') {
      crash(page, locks, now.fate)
      pages[now.page] = await openPage(locks)
    } else if (now.do === 'fault') {
      page.fault = now.fault
    } else if (now.do === 'retry') {
      page.retry()
    } else if (now.do === 'replay') {
      void page.surface.replayJournals(0).catch(() => {})
    } else {
      const word = `token${written.length}`
      if (now.do !== 'draft') written.push(word)
      type(page, now.do, word)
    }
  }
  for (const page of pages) crash(page, locks, 'before')
  return written
}

function type(page: Page, kind: 'points' | 'body-end' | 'body-start' | 'draft', word: string) {
  if (kind === 'draft') return void page.write({ type: 'draft', text: word })
  if (kind === 'points') return void page.write({ type: 'points', lines: [`- ${word}`] })
  const base = page.screen
  const lines = base === '' ? [] : [base]
  const text = (kind === 'body-end' ? [...lines, `- ${word}`] : [`- ${word}`, ...lines]).join('\n')
  page.screen = text
  void page.write({ type: 'body', base, text })
}

function crash(page: Page, locks: FakeLocks, fate: Fate): void {
  page.fate = fate
  locks.end(page.name)
}

async function openPage(locks: FakeLocks): Promise<Page> {
  opened += 1
  const page = { name: `page${opened}`, fate: 'lives' as Fate, fault: 'none' as Fault, screen: '' }
  const never = new Promise<never>(() => {})
  vi.doMock('../../src/storage/transaction', async (original) => {
    const real = await original<typeof import('../../src/storage/transaction')>()
    const writing: typeof real.writing = async (stores, durability, work) => {
      if (page.fate === 'before') return never
      const { fault } = page
      page.fault = 'none'
      const result = await real
        .writing(stores, durability, async (tx) => {
          const made = await work(tx)
          if (page.fate === 'middle') throw new Error('The page is gone.')
          if (fault === 'undone') throw new DOMException('', 'QuotaExceededError')
          return made
        })
        .catch((error) => (page.fate === 'middle' ? never : Promise.reject(error)))
      if (page.fate !== 'lives') return never
      if (fault === 'committed') throw new DOMException('', 'AbortError')
      return result
    }
    return { ...real, writing }
  })
  vi.doMock('../../src/storage/session-lock', async (original) => {
    const real = await original<typeof import('../../src/storage/session-lock')>()
    const asThisPage = <T>(ask: () => T): T => {
      locks.page = page.name
      return ask()
    }
    const ifDead: typeof real.ifDead = (session, patience, work) =>
      page.fate === 'lives' ? asThisPage(() => real.ifDead(session, patience, work)) : never
    return { holdSession: (name: string) => asThisPage(() => real.holdSession(name)), ifDead }
  })
  const surface = await openSurface()
  const writer = surface.createWriter(() => {})
  let waiting = 0
  const whole = Object.assign(page, {
    surface,
    retry: writer.retry,
    async write(change: NoteChange) {
      waiting += 1
      const note = await writer.write(TALK, change)
      waiting -= 1
      if (waiting === 0) whole.screen = note.body
    },
  })
  whole.screen = (await surface.getTalk(TALK))?.note.body ?? ''
  return whole
}
