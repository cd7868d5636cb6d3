import type { BackgroundCalls } from '../../src/messages/calls'

/** Web Locks, as far as the background uses them; surfaces hold others for as long as they live. */
export function oneLock() {
  let last: Promise<unknown> = Promise.resolve()
  return {
    request(name: string, ...more: unknown[]) {
      const work = more.at(-1) as () => Promise<unknown>
      if (name !== 'talkmark.sync') return work()
      const mine = last.then(work)
      last = mine.catch(() => {})
      return mine
    },
  }
}

/** Asks the background as a page does, through the modules of the present profile. */
export async function call<N extends keyof BackgroundCalls>(
  name: N,
  args: BackgroundCalls[N]['args'],
): Promise<BackgroundCalls[N]['result']> {
  const { callBackground } = await import('../../src/browser/messages')
  return callBackground(name, args)
}
