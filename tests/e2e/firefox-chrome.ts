import type { Browser } from 'puppeteer-core'

type Plain = string | number | boolean | null

/** Runs a self-contained function in Firefox's own window, with the browser's privileges. */
export type ChromeScope = <A extends Plain[], T>(
  run: (...args: A) => T | Promise<T>,
  ...args: A
) => Promise<T>

export async function chromeScope(browser: Browser): Promise<ChromeScope> {
  const { connection } = browser as unknown as { connection: Bidi }
  const tree = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  })
  const context = tree.result.contexts?.find((c) => c.url.endsWith('browser.xhtml'))?.context
  if (!context) throw new Error('Firefox shows no window.')
  return async (run, ...args) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: `async (args) => JSON.stringify(await (${run})(...JSON.parse(args))) ?? 'null'`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      awaitPromise: true,
      userActivation: true,
      target: { context },
    })
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? 'unknown')
    return JSON.parse(result.result?.value ?? 'null')
  }
}

/** The part of BiDi's wire that is used here; puppeteer keeps it to itself. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: BidiResult }>
}

interface BidiResult {
  type?: string
  contexts?: { url: string; context: string }[]
  result?: { value?: string }
  exceptionDetails?: { text: string }
}
