import { afterEach, expect, test, vi } from 'vitest'
import { memoryRemote } from '../../../src/sync/remotes/memory'
import { talkOf } from '../../storage/surface'
import { openDevice } from './device'

afterEach(() => vi.unstubAllGlobals())

const ID = talkOf().id

test('which talks are others is known on every device, whichever said it', async () => {
  const remote = memoryRemote()
  const a = await openDevice()
  const b = await openDevice()
  await a.saveTalk(talkOf())
  await a.sync(remote)
  await b.sync(remote)
  // A list that nobody has put anything in is none.
  expect(await b.note(ID)).toEqual(await a.note(ID))
  expect(Object.keys(await b.note(ID))).not.toContain('apart')

  await a.write(ID, { type: 'apart', id: 'web/a' })
  await b.write(ID, { type: 'apart', id: 'web/b' })
  for (const device of [a, b, a]) await device.sync(remote)
  expect((await a.note(ID)).apart?.sort()).toEqual(['web/a', 'web/b'])
  expect((await b.note(ID)).apart?.sort()).toEqual(['web/a', 'web/b'])

  await b.write(ID, { type: 'together', id: 'web/a' })
  await b.write(ID, { type: 'together', id: 'web/b' })
  for (const device of [b, a]) await device.sync(remote)
  expect(Object.keys(await a.note(ID))).not.toContain('apart')
})
