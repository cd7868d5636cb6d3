import { afterEach, expect, test, vi } from 'vitest'
import { emptyNote } from '../../src/note/note'
import { FakeLocks } from '../fakes/locks'
import { newProfile, openSurface } from './surface'

const NOW = '2023-02-04T10:00:00.000Z'

afterEach(() => vi.unstubAllGlobals())

test('a note that is gone begins anew with what the page shows, but not with what it removed', async () => {
  newProfile()
  vi.stubGlobal('navigator', { locks: new FakeLocks() })
  const writer = (await openSurface()).createWriter(() => {})
  const { forgetFacts, rememberNote } = await import('../../src/storage/facts')

  rememberNote({ ...emptyNote('web/shown', NOW), body: '- on screen', tags: ['go'] })
  const shown = await writer.write('web/shown', { type: 'points', lines: ['- next'] })
  expect(shown).toMatchObject({ body: '- on screen\n- next', tags: ['go'] })

  rememberNote({ ...emptyNote('web/removed', NOW), body: '- removed' })
  forgetFacts('web/removed')
  const anew = await writer.write('web/removed', { type: 'points', lines: ['- next'] })
  expect(anew.body).toBe('- next')
})
