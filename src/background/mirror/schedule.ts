import { ringIn, stopRinging } from '../../browser/alarms'
import { stayAwake } from '../../browser/lifecycle'
import type { MirrorCalls, MirrorWhere } from '../../messages/mirror'
import { closeDatabase } from '../../storage/database'
import { forgetFolder } from '../../storage/folders'
import {
  readMirror,
  readMirrorStatus,
  writeMirror,
  writeMirrorStatus,
} from '../../storage/mirror-settings'
import { keepCopies, type MirrorNext, type MirrorWish } from './run'
import { databaseMirror } from './store'

/** What the exchange with other devices does for the readable copies. */
export interface MirrorSchedule {
  calls: { [N in keyof MirrorCalls]: (args: MirrorCalls[N]['args']) => Promise<null> }
  /** Rings when they are to be looked at again. */
  alarm: string
  isOn(): Promise<boolean>
  /** To be called after each exchange; `all` looks for what was done there, in any case. */
  follow(look: 'all' | 'when due'): void
  /** The place of the exchange is left: copies that were kept in it are kept no more. */
  placeLeft(): Promise<void>
}

interface Around {
  /** Waits for what goes on, and holds up what comes. */
  alone: (work: () => Promise<void>) => Promise<void>
  /** Notes were changed. */
  changed: () => void
  /** Copies are kept from now on: rings every few minutes. */
  begin: () => Promise<void>
}

/** ms; a file that may not be whole is looked at again then. */
const SOON = 60_000

const ALARM = 'mirror'

/** Keeps the copies after exchanges, under the same lock: both change notes. */
export function mirrorSchedule({ alone, changed, begin }: Around): MirrorSchedule {
  let running: AbortController | null = null

  function run(wish: MirrorWish): Promise<void> {
    const mine = new AbortController()
    let next: MirrorNext = 'rest'
    return alone(async () => {
      running = mine
      const rest = stayAwake()
      try {
        const kept = await keepCopies(wish, mine.signal)
        if (kept.notes === 'changed') changed()
        if (kept.next === 'look again soon') await ringIn(ALARM, SOON)
        next = kept.next
      } catch (error) {
        // The surfaces meet the same fault of the storage, and show it.
        console.warn('The readable copies could not be noted.', error)
      } finally {
        rest()
        running = null
        await closeDatabase()
      }
    }).then(() => {
      // The exchange may come in between.
      if (next === 'more') void run({ ...wish, by: 'itself', others: 'ask' })
    })
  }

  async function set(where: MirrorWhere): Promise<void> {
    running?.abort()
    await alone(async () => {
      const { device } = await readMirror()
      await databaseMirror().forgetAll()
      if (where !== 'folder') await forgetFolder('mirror')
      await writeMirror({ where, device: device || crypto.randomUUID(), at: '' }, 'begins')
    })
  }

  return {
    alarm: ALARM,
    calls: {
      async setMirror({ where }) {
        await set(where)
        if (where === 'off') return stopRinging(ALARM).then(() => null)
        await begin()
        await run({ by: 'asked', look: 'all', others: 'ask' })
        return null
      },
      async mirror({ act }) {
        if (act === 'stop') await stop()
        else await run({ by: 'asked', look: 'all', others: act === 'run' ? 'ask' : 'take over' })
        return null
      },
    },
    isOn: async () => (await readMirror()).where !== 'off',
    follow: (look) => void run({ by: 'itself', look, others: 'ask' }),
    async placeLeft() {
      const { where } = await readMirror()
      if (where === 'place') await set('off')
      if (where === 'folder') await begin()
    },
  }

  async function stop(): Promise<void> {
    running?.abort()
    await alone(async () => {
      const status = await readMirrorStatus()
      await writeMirrorStatus({ ...status, running: null, goes: 'stopped' })
    })
  }
}
