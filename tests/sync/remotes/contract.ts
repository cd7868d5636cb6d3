import { describe, expect, test } from 'vitest'
import type { Remote } from '../../../src/sync/remote'
import { expectSame } from './same-bytes'

/** What every remote has to do. Each test keeps to a folder of its own, so one place does for all. */
export function keepsTheContract(remote: () => Remote): void {
  describe('put and get', () => {
    test('give back the bytes, of a file beside the folders too', async () => {
      await remote().put('f1', text('one'))
      expect(await remote().get('f1')).toEqual(text('one'))
    })

    test('make the folders that lack, however deep', async () => {
      await remote().put('deep/er/and/deeper/00000001', text('one'))
      await remote().put('deep/er/00000001', text('two'))
      expect(await remote().get('deep/er/and/deeper/00000001')).toEqual(text('one'))
      expect(await remote().get('deep/er/00000001')).toEqual(text('two'))
    })

    test('replace what is there, also by less', async () => {
      await remote().put('over/1', text('a longer text'))
      await remote().put('over/1', text('short'))
      expect(await remote().get('over/1')).toEqual(text('short'))
    })

    test('keep an empty file apart from none', async () => {
      await remote().put('empty/1', new Uint8Array())
      expect(await remote().get('empty/1')).toEqual(new Uint8Array())
    })

    test('keep 600 KB of all byte values', async () => {
      const bytes = allValues(600_000)
      await remote().put('large/1', bytes)
      expectSame(await remote().get('large/1'), bytes)
    })

    test('hold eight at a time, in a folder that none has made', async () => {
      const names = Array.from({ length: 8 }, (_, i) => `atonce/new/${i}`)
      await Promise.all(names.map((name) => remote().put(name, text(name))))
      const back = await Promise.all(names.map((name) => remote().get(name)))
      expect(back).toEqual(names.map(text))
    })

    test('find nothing where nothing is, with and without its folder', async () => {
      await remote().put('there/1', text('one'))
      expect(await remote().get('there/2')).toBeNull()
      expect(await remote().get('nowhere/at/all')).toBeNull()
    })
  })

  describe('list', () => {
    test('names files and folders by their last part', async () => {
      await remote().put('listed/00000001', text('one'))
      await remote().put('listed/00000002', text('two'))
      await remote().put('listed/listed/00000003', text('three'))
      const names = await remote().list('listed')
      expect(names.sort()).toEqual(['00000001', '00000002', 'listed'])
      expect(await remote().list('listed/listed')).toEqual(['00000003'])
    })

    test('names 300 files', async () => {
      const names = Array.from({ length: 300 }, (_, i) => String(i).padStart(8, '0'))
      for (let from = 0; from < names.length; from += 10) {
        const some = names.slice(from, from + 10)
        await Promise.all(some.map((name) => remote().put(`many/${name}`, text(name))))
      }
      expect((await remote().list('many')).sort()).toEqual(names)
    })

    test('names none where there is no such folder', async () => {
      expect(await remote().list('nofolder')).toEqual([])
      expect(await remote().list('no/such/folder')).toEqual([])
    })
  })

  describe('del', () => {
    test('forgets that file alone', async () => {
      await remote().put('gone/1', text('one'))
      await remote().put('gone/2', text('two'))
      await remote().del('gone/1')
      expect(await remote().get('gone/1')).toBeNull()
      expect(await remote().list('gone')).toEqual(['2'])
    })

    test('takes what is gone already', async () => {
      await remote().put('twice/1', text('one'))
      await remote().del('twice/1')
      await remote().del('twice/1')
      await remote().del('never/there')
    })

    test('leaves a folder that can be used again', async () => {
      await remote().put('again/1', text('one'))
      await remote().del('again/1')
      expect(await remote().list('again')).toEqual([])
      await remote().put('again/1', text('two'))
      expect(await remote().get('again/1')).toEqual(text('two'))
    })
  })

  describe('a signal', () => {
    const reason = new Error('enough')

    test('that is aborted already ends every verb with its reason', async () => {
      const signal = AbortSignal.abort(reason)
      await expect(remote().put('aborted/1', text('one'), signal)).rejects.toBe(reason)
      await expect(remote().get('aborted/1', signal)).rejects.toBe(reason)
      await expect(remote().list('aborted', signal)).rejects.toBe(reason)
      await expect(remote().del('aborted/1', signal)).rejects.toBe(reason)
      expect(await remote().get('aborted/1')).toBeNull()
    })

    test('that is aborted meanwhile ends in its reason or in the work done', async () => {
      const verbs = [
        (signal: AbortSignal) => remote().put('meanwhile/1', allValues(600_000), signal),
        (signal: AbortSignal) => remote().get('meanwhile/1', signal),
        (signal: AbortSignal) => remote().list('meanwhile', signal),
        (signal: AbortSignal) => remote().del('meanwhile/1', signal),
      ]
      for (const verb of verbs) {
        const stop = new AbortController()
        const done = verb(stop.signal).then(
          () => 'done',
          (error: unknown) => error,
        )
        stop.abort(reason)
        expect(['done', reason]).toContain(await done)
      }
    })
  })
}

function text(of: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(of)
}

/** Every value from 0 to 255, in changing order. */
function allValues(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, i) => (i * (1 + (i >> 8))) & 255)
}
