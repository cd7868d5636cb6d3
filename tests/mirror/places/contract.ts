import { expect, test } from 'vitest'
import type { MirrorPlace } from '../../../src/mirror/place'
import { runMirror } from '../../../src/mirror/run'
import { savedTalk } from '../../export/saved'
import { memoryStore } from '../memory-store'

const ODD = 'FOSDEM 2023/2023-02-04/C++ & 100% “ünïcode” (2) + #1 日本 %41.md'

/** What every place for readable copies has to do; each test has one of its own. */
export function keepsMirrors(open: () => Promise<MirrorPlace>): void {
  test('keeps texts under names in any letters', async () => {
    const place = await open()
    expect(await place.list()).toEqual([])
    expect(await place.read(ODD)).toBeNull()
    await place.write(ODD, 'Süß\n- 日本\n')
    await place.write('a.md', '')
    expect((await place.read(ODD))?.text).toBe('Süß\n- 日本\n')
    expect((await place.read('a.md'))?.text).toBe('')
    expect((await place.list()).map(({ path }) => path).sort()).toEqual([ODD, 'a.md'])
    await place.remove(ODD)
    await place.remove(ODD)
    expect(await place.read(ODD)).toBeNull()
    expect((await place.list()).map(({ path }) => path)).toEqual(['a.md'])
  })

  test('tells a file that is another one by now, in the same words each time', async () => {
    const place = await open()
    await place.write('d/a.md', 'one')
    await place.write('d/b.md', 'one')
    const tags = async () => new Map((await place.list()).map(({ path, tag }) => [path, tag]))
    const before = await tags()
    expect(before.get('d/a.md')).toEqual(expect.any(String))
    for (const path of ['d/a.md', 'd/b.md'])
      expect((await place.read(path))?.tag).toBe(before.get(path))
    await place.write('d/a.md', 'other')
    const after = await tags()
    expect(after.get('d/a.md')).not.toBe(before.get('d/a.md'))
    expect(after.get('d/b.md')).toBe(before.get('d/b.md'))
    expect((await place.read('d/a.md'))?.tag).toBe(after.get('d/a.md'))
  })

  test('can be stopped', async () => {
    const place = await open()
    const signal = AbortSignal.abort(new Error('stopped'))
    for (const verb of [
      () => place.list(signal),
      () => place.read('a.md', signal),
      () => place.write('a.md', '', signal),
      () => place.remove('a.md', signal),
    ])
      await expect(verb()).rejects.toThrow('stopped')
  })

  test('is kept up to date, and what is edited there comes back', async () => {
    const place = await open()
    const talks = Array.from({ length: 12 }, (_, n) =>
      savedTalk(
        { id: `t${n}`, title: `Talk “${n}” #c++`, url: `https://example.org/${n}` },
        { body: `- one ${n}` },
      ),
    )
    const store = memoryStore(talks)
    let now = 0
    const run = () => {
      now += 3_600_000
      return runMirror(place, store, { device: 'me', now, look: 'all' })
    }
    expect(await run()).toMatchObject({ written: 13, files: 12, waiting: 0 })
    expect(await run()).toMatchObject({ written: 0, waiting: 0 })
    const path = store.states.get('t3')?.path ?? ''
    const text = (await place.read(path))?.text ?? ''
    await place.write(path, `${text}- two\n`)
    expect(await run()).toMatchObject({ cameBack: 1, written: 0 })
    expect(store.talks.get('t3')?.note.body).toBe('- one 3\n- two')
    await place.remove(path)
    await place.write('Elsewhere/mine.md', `${text}- two\n- three\n`)
    await run()
    await run()
    expect(store.talks.get('t3')?.note.body).toBe('- one 3\n- two\n- three')
    expect(store.states.get('t3')?.path).toBe('Elsewhere/mine.md')
    expect(await run()).toMatchObject({ written: 0, waiting: 0 })
  })
}
