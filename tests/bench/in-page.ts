import { collectionMarkdown } from '../../src/export/collection'
import type { Note } from '../../src/note/note'
import { openDatabase } from '../../src/storage/database'
import { readLibrary } from '../../src/storage/library'
import type { Talk } from '../../src/talk/talk'

/** ms of each run, in turns; `bytes` is the length of the export. Runs in an extension page. */
export async function exportTimes(runs: number) {
  const ours: number[] = []
  const floor: number[] = []
  let bytes = 0
  await openDatabase()
  for (let run = 0; run <= runs; run++) {
    const [plain] = await timed(plainJoin)
    const [full, text] = await timed(async () => collectionMarkdown(await readLibrary()))
    bytes = text.length
    // The first turn only warms up.
    if (run === 0) continue
    floor.push(plain)
    ours.push(full)
  }
  return { ours, floor, bytes }
}

/** What can't be avoided: every record out of the database, and their texts put together. */
async function plainJoin(): Promise<string> {
  const database = await openDatabase()
  const [talks, notes] = await Promise.all([database.getAll('talks'), database.getAll('notes')])
  const bodies = new Map((notes as Note[]).map((note) => [note.talkId, note.body]))
  return (talks as Talk[])
    .map((talk) => `### ${talk.title}\n\n${talk.url}\n\n${bodies.get(talk.id) ?? ''}`)
    .join('\n\n')
}

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, result: T]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}
