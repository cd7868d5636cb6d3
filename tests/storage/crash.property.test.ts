import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import type { NoteChange } from '../../src/note/change'
import { FakeLocks } from '../fakes/locks'
import { recapOf } from './recap-of'
import { newProfile, openSurface, type Surface } from './surface'

/** What is written on: a note, or a recap. */
interface Subject {
  /** Begins it, where that is needed. */
  begin(surface: Surface): Promise<unknown>
  /** A writer on it: gives the text as stored after the change. */
  writer(surface: Surface): {
    write(kind: Typed, screen: string, word: string): Promise<string>
    retry(): void
  }
  /** Its text, and what its history has. */
  text(surface: Surface): Promise<string>
  history(surface: Surface): Promise<string[]>
}

/** A `draft` is replaced by the next; a `restore` takes the place of the text; the others add a line. */
type Typed = 'points' | 'body-end' | 'body-start' | 'draft' | 'restore'

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
  write: (kind: Typed, word: string) => void
  retry: () => void
  /** The body as the user sees it. */
  screen: string
}

type Act =
  | { do: Typed; page: number }
  | { do: 'wait'; turns: number }
  | { do: 'breathe'; times: number }
  | { do: 'fault'; page: number; fault: Fault }
  | { do: 'retry'; page: number }
  | { do: 'crash'; page: number; fate: Fate }
  | { do: 'replay'; page: number }

const actOf = (...kinds: Typed[]): fc.Arbitrary<Act> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constantFrom(...kinds), page: fc.nat(1) }) },
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
const { id: RECAP } = recapOf()
let opened = 0

afterEach(() => {
  vi.doUnmock('../../src/storage/transaction')
  vi.doUnmock('../../src/storage/session-lock')
  vi.unstubAllGlobals()
})

const KINDS = [
  ['with Web Locks', 'a note'],
  ['without Web Locks', 'a note'],
  ['with Web Locks', 'a recap'],
] as const

test.each(KINDS)(
  'two pages write, crash and replay, %s, on %s: each change counts exactly once',
  async (kind, of) => {
    const act = actOf('points', 'body-end', 'body-start', 'draft')
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const { written, last, subject } = await playAll(acts, kind, of)
        const found = (await subject.text(last)).match(/token\d+/g) ?? []
        expect(found.toSorted()).toEqual(written.toSorted())
        expect(localStorage.length).toBe(0)
      }),
      { numRuns: of === 'a note' ? 80 : 50, examples: KNOWN.map((acts) => [acts]) },
    )
  },
  60_000,
)

test('with old versions brought back meanwhile, each word is in the note or in its history', async () => {
  const act = actOf('points', 'body-end', 'restore', 'draft')
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
      const { written, last, subject } = await playAll(acts, 'with Web Locks', 'a note')
      const texts = [await subject.text(last), ...(await subject.history(last))]
      for (const word of written) expect(texts.join('\n').split(/\W+/)).toContain(word)
      for (const text of texts) {
        const found = text.match(/token\d+/g) ?? []
        expect(new Set(found).size).toBe(found.length)
      }
      expect(localStorage.length).toBe(0)
    }),
    { numRuns: 80 },
  )
}, 60_000)

const SUBJECTS: Record<'a note' | 'a recap', Subject> = {
  'a note': {
    begin: async () => {},
    writer(surface) {
      const writer = surface.createWriter(() => {})
      return {
        retry: writer.retry,
        async write(kind, base, word) {
          return (await writer.write(TALK, noteChange(kind, base, word))).body
        },
      }
    },
    text: async (surface) => (await surface.getTalk(TALK))?.note.body ?? '',
    history: async (surface) =>
      (await surface.noteVersions(TALK)).map((version) => version.note.body),
  },
  'a recap': {
    async begin(surface) {
      if (!(await surface.getRecap(RECAP))) await surface.createRecap(recapOf())
    },
    writer(surface) {
      const writer = surface.createRecapWriter(() => {})
      return {
        retry: writer.retry,
        async write(kind, base, word) {
          const text = textAfter(kind, base, word)
          const change =
            kind === 'draft'
              ? { type: 'hand' as const, ids: [word] }
              : { type: 'text' as const, field: 'opening' as const, base, text }
          return (await writer.write(RECAP, change)).opening
        },
      }
    },
    text: async (surface) => (await surface.getRecap(RECAP))?.opening ?? '',
    history: async () => [],
  },
}

function noteChange(kind: Typed, base: string, word: string): NoteChange {
  if (kind === 'draft') return { type: 'draft', text: word }
  if (kind === 'points') return { type: 'points', lines: [`- ${word}`] }
  const text = textAfter(kind, base, word)
  if (kind !== 'restore') return { type: 'body', base, text }
  return { type: 'restore', to: { body: text, verdict: null, attended: null, tags: [], links: [] } }
}

/** Plays the acts, then opens a last page that replays what is left. */
async function playAll(acts: Act[], kind: (typeof KINDS)[number][0], of: 'a note' | 'a recap') {
  newProfile()
  const locks = new FakeLocks()
  const subject = SUBJECTS[of]
  vi.stubGlobal('navigator', kind === 'with Web Locks' ? { locks } : {})
  const written = await play(acts, locks, subject)
  const { surface } = await openPage(locks, subject)
  await surface.replayJournals(0)
  await surface.replayRecaps(0)
  return { written, last: surface, subject }
}

/** Plays the acts, ends both pages as a crash does, and returns the words that must be kept. */
async function play(acts: Act[], locks: FakeLocks, subject: Subject): Promise<string[]> {
  const pages = [await openPage(locks, subject), await openPage(locks, subject)]
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
      pages[now.page] = await openPage(locks, subject)
    } else if (now.do === 'fault') {
      page.fault = now.fault
    } else if (now.do === 'retry') {
      page.retry()
    } else if (now.do === 'replay') {
      void page.surface.replayJournals(0).catch(() => {})
      void page.surface.replayRecaps(0).catch(() => {})
    } else {
      const word = `token${written.length}`
      if (now.do !== 'draft') written.push(word)
      page.write(now.do, word)
    }
  }
  for (const page of pages) crash(page, locks, 'before')
  return written
}

/** What the text on the screen becomes. */
function textAfter(kind: Typed, base: string, word: string): string {
  const lines = base === '' ? [] : [base]
  if (kind === 'restore') return `- ${word}`
  return (kind === 'body-start' ? [`- ${word}`, ...lines] : [...lines, `- ${word}`]).join('\n')
}

function crash(page: Page, locks: FakeLocks, fate: Fate): void {
  page.fate = fate
  locks.end(page.name)
}

async function openPage(locks: FakeLocks, subject: Subject): Promise<Page> {
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
    // Without patience: what waits would ask again when another page's code runs.
    const ifDead: typeof real.ifDead = (session, _, work) =>
      page.fate === 'lives' ? asThisPage(() => real.ifDead(session, 0, work)) : never
    return {
      ...real,
      holdSession: (name: string) => asThisPage(() => real.holdSession(name)),
      ifDead,
    }
  })
  const surface = await openSurface()
  await subject.begin(surface)
  const writer = subject.writer(surface)
  let waiting = 0
  const whole = Object.assign(page, {
    surface,
    retry: writer.retry,
    write(kind: Typed, word: string) {
      const base = whole.screen
      if (kind === 'body-end' || kind === 'body-start' || kind === 'restore') {
        whole.screen = textAfter(kind, base, word)
      }
      waiting += 1
      void writer.write(kind, base, word).then((text) => {
        waiting -= 1
        if (waiting === 0) whole.screen = text
      })
    },
  })
  whole.screen = await subject.text(surface)
  return whole
}
