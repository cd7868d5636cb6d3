import { describe, expect, test } from 'vitest'
import type { Remote } from '../../../src/sync/remote'

/** Tries the verbs of a kind of remote, in Node or in a browser; each test has a folder of its own. */
export function verbsHold(name: string, makeRemote: () => Remote): void {
  describe(`${name} as a remote`, () => {
    test('gives back what was put, nested or not', async () => {
      const remote = makeRemote()
      await remote.put('f1', text('one'))
      await remote.put('nested/a/b/00000001', text('two'))
      expect(await remote.get('f1')).toEqual(text('one'))
      expect(await remote.get('nested/a/b/00000001')).toEqual(text('two'))
    })

    test('puts in the place of what is there', async () => {
      const remote = makeRemote()
      await remote.put('over/1', text('a longer text'))
      await remote.put('over/1', text('short'))
      await remote.put('over/1', text('short'))
      expect(await remote.get('over/1')).toEqual(text('short'))
    })

    test('keeps an empty file', async () => {
      const remote = makeRemote()
      await remote.put('empty/1', new Uint8Array())
      expect(await remote.get('empty/1')).toEqual(new Uint8Array())
      expect(await remote.list('empty')).toEqual(['1'])
    })

    test('keeps 600 KB of all byte values', async () => {
      const remote = makeRemote()
      const bytes = Uint8Array.from({ length: 600_000 }, (_, i) => (i * (1 + (i >> 8))) & 255)
      await remote.put('large/1', bytes)
      const back = await remote.get('large/1')
      expect(back?.length).toBe(bytes.length)
      expect(back?.every((byte, i) => byte === bytes[i])).toBe(true)
    })

    test('lists the names directly below, files and folders', async () => {
      const remote = makeRemote()
      const names = ['l/1', 'l/2', 'l/a/4', 'l/a/5', 'l/a/b/6', 'la/7', 'k/l/8']
      for (const name of names) await remote.put(name, text(name))
      expect((await remote.list('l')).sort()).toEqual(['1', '2', 'a'])
      expect((await remote.list('l/a')).sort()).toEqual(['4', '5', 'b'])
    })

    test('lists 300 files', async () => {
      const remote = makeRemote()
      const names = Array.from({ length: 300 }, (_, i) => String(i).padStart(8, '0'))
      for (let from = 0; from < names.length; from += 10) {
        const some = names.slice(from, from + 10)
        await Promise.all(some.map((one) => remote.put(`many/${one}`, text(one))))
      }
      expect((await remote.list('many')).sort()).toEqual(names)
    }, 30_000)

    test('finds nothing where nothing is', async () => {
      const remote = makeRemote()
      await remote.put('there/1', text('one'))
      expect(await remote.get('there/2')).toBeNull()
      expect(await remote.get('there')).toBeNull()
      expect(await remote.get('no/such/file')).toBeNull()
      expect(await remote.list('no/such/folder')).toEqual([])
      await remote.del('there/2')
      await remote.del('no/such/file')
    })

    test('forgets, and takes the same name again', async () => {
      const remote = makeRemote()
      await remote.put('gone/1', text('one'))
      await remote.put('gone/2', text('two'))
      await remote.del('gone/1')
      expect(await remote.get('gone/1')).toBeNull()
      expect(await remote.list('gone')).toEqual(['2'])
      await remote.put('gone/1', text('again'))
      expect(await remote.get('gone/1')).toEqual(text('again'))
    })

    test('takes eight at once in a new folder', async () => {
      const remote = makeRemote()
      const names = Array.from({ length: 8 }, (_, i) => `atonce/new/${i}`)
      await Promise.all(names.map((name) => remote.put(name, text(name))))
      expect(await Promise.all(names.map((name) => remote.get(name)))).toEqual(names.map(text))
    })

    test('ends with the reason of its signal', async () => {
      const remote = makeRemote()
      const reason = new Error('enough')
      const signal = AbortSignal.abort(reason)
      await expect(remote.put('stopped/1', text('one'), signal)).rejects.toBe(reason)
      await expect(remote.get('stopped/1', signal)).rejects.toBe(reason)
      await expect(remote.list('stopped', signal)).rejects.toBe(reason)
      await expect(remote.del('stopped/1', signal)).rejects.toBe(reason)
      expect(await remote.get('stopped/1')).toBeNull()
    })

    test('ends with that reason in the middle of the work too, or has done it', async () => {
      const remote = makeRemote()
      const stop = new AbortController()
      const reason = new Error('enough')
      const putting = remote.put('midway/1', new Uint8Array(600_000), stop.signal)
      setTimeout(() => stop.abort(reason), 2)
      const end = await putting.catch((error: unknown) => error)
      expect([undefined, reason]).toContain(end)
    })
  })
}

function text(of: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(of)
}
