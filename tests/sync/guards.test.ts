import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import type { run } from '../../src/sync/engine'
import { type FuzzOptions, fuzz } from './fuzz'

/**
 * What keeps lines from being lost, each taken out of a copy of the engine by itself: the fuzz has to
 * notice. A guard that can be missing without anybody noticing is none, or the fuzz is too kind.
 */
const GUARDS: {
  guard: string
  file: string
  from: string
  to: string
  /** What of the world the guard is there for. */
  world?: FuzzOptions
}[] = [
  {
    guard: 'what the user did is taken in before a change of others is joined',
    file: 'join.ts',
    from: 'if (!isNew && isDirty) await foldIn(tx, key)',
    to: 'tx.setClean(key)',
  },
  {
    guard: 'a record that both began keeps what either has',
    file: 'join.ts',
    from: "const added = isNew || isKept ? await adopt(tx, key, theirs, stored) : 'nothing'",
    to: "const added = isKept ? 'something' : 'nothing'; if (isNew) tx.setClean(key)",
  },
  {
    guard: 'a restored profile takes another name',
    file: 'look.ts',
    from: 'if (own && own.highest >= state.next) await becomeAnother(store, state)',
    to: 'if (own) return folders',
    world: { restores: 'often' },
  },
  {
    guard: 'who writes is another at each change',
    file: 'document.ts',
    from: 'return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0',
    to: 'return 1',
  },
  {
    guard: 'a file that is not whole is not read past',
    file: 'pull.ts',
    from: 'if (segment) {',
    to: 'if (found !== null && !segment) { read.next += 1 } else if (segment) {',
  },
  {
    guard: 'what is read is joined before it counts as read',
    file: 'pull.ts',
    from: 'if (sent.length > 0) {',
    to: 'await remember(store, read)\n    if (sent.length > 0) {',
  },
  {
    guard: 'a file is read back',
    file: 'prove.ts',
    from: 'isSameBytes(found, file.bytes)',
    to: 'true',
  },
  {
    guard: 'a snapshot is read where files are gone',
    file: 'pull.ts',
    from: 'if (snapshot === undefined || whole === null) return read',
    to: 'return read',
  },
  {
    guard: 'a line that is moved stays whose it was',
    file: 'claims.ts',
    from: 'taken(one.line, moved, gone)',
    to: 'taken(one.line, gone)',
  },
  {
    guard: 'what is told in a new vault is all that is known',
    file: 'move.ts',
    from: "emitted: '',",
    to: 'emitted: null,',
    world: { encrypts: 'yes' },
  },
]

const SEEDS = 80
const FOLDER = 'node_modules/.cache'
mkdirSync(FOLDER, { recursive: true })
const place = mkdtempSync(`${process.cwd()}/${FOLDER}/guards-`)

afterAll(() => rmSync(place, { recursive: true, force: true }))

test('the copy as it is loses nothing', async () => {
  expect(await firstFailure(await engineWith('engine.ts', '', ''))).toBeNull()
}, 60_000)

test.each(GUARDS)(
  '$guard',
  async ({ file, from, to, world }) => {
    const engine = await engineWith(file, from, to)
    expect(await firstFailure(engine, world)).not.toBeNull()
  },
  60_000,
)

/** The engine of a copy in which something stands in the place of `from`, which stands there once. */
async function engineWith(file: string, from: string, to: string): Promise<typeof run> {
  const copy = mkdtempSync(`${place}/`)
  for (const folder of ['sync', 'note', 'talk', 'text'])
    cpSync(`src/${folder}`, `${copy}/${folder}`, { recursive: true })
  const source = readFileSync(`${copy}/sync/${file}`, 'utf8')
  if (from !== '') expect(source.split(from)).toHaveLength(2)
  writeFileSync(`${copy}/sync/${file}`, source.replace(from, to))
  return ((await import(`${copy}/sync/engine.ts`)) as { run: typeof run }).run
}

/** The first seed for which a line is lost, comes back, is not everywhere, or somebody else's. */
async function firstFailure(engine: typeof run, world?: FuzzOptions): Promise<number | null> {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { lost, risen, apart, misnamed } = await fuzz(seed, { ...world, engine })
    if (lost.length + risen.length + apart.length + misnamed.length > 0) return seed
  }
  return null
}
