import browser from 'webextension-polyfill'
import type { BackgroundCalls } from '../messages/calls'

type Name = keyof BackgroundCalls

/** Asks the background, which wakes for it. Rejects where it can't be reached, or where the call fails. */
export async function callBackground<N extends Name>(
  name: N,
  args: BackgroundCalls[N]['args'],
): Promise<BackgroundCalls[N]['result']> {
  const answer = (await browser.runtime.sendMessage({ call: name, args })) as Answer<N> | undefined
  if (answer === undefined) throw new Error(`Nobody answers "${name}".`)
  if ('failed' in answer) throw new Error(answer.failed)
  return answer.result
}

/** Answers these calls, as others may answer others; to be registered at once, not later. Other extensions and pages are not heard. */
export function serveBackground(
  calls: {
    [N in Name]?: (args: BackgroundCalls[N]['args']) => Promise<BackgroundCalls[N]['result']>
  },
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (!isOwnPage(sender)) return undefined
    const { call, args } = (message ?? {}) as { call?: unknown; args?: unknown }
    if (typeof call !== 'string' || !Object.hasOwn(calls, call)) return undefined
    return calls[call as Name]?.(args as never).then(
      (result) => ({ result }),
      // What crosses the border is data: an error would arrive as an empty object.
      (error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }),
    )
  })
}

interface Sender {
  id?: string
  url?: string
}

/** A script of ours within a page has our id, too, but the page's address. */
function isOwnPage({ id, url }: Sender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true
}

type Answer<N extends Name> = { result: BackgroundCalls[N]['result'] } | { failed: string }
