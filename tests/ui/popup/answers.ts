import type { BackgroundCalls } from '../../../src/messages/calls'
import { fake } from '../../fakes/browser'

type Calls = {
  [N in keyof BackgroundCalls]?: (
    args: BackgroundCalls[N]['args'],
  ) => BackgroundCalls[N]['result'] | Promise<BackgroundCalls[N]['result']>
}

/** A background that answers these calls, and nothing else; one that throws fails as the real one does. */
export function answerWith(calls: Calls): void {
  fake.background = async (message) => {
    const { call, args } = message as { call: keyof BackgroundCalls; args: never }
    const answer = calls[call]
    if (!answer) return undefined
    try {
      return { result: await answer(args) }
    } catch (error) {
      return { failed: String(error) }
    }
  }
}
