import browser from 'webextension-polyfill'

/** Reads one value of the extension's own storage; `undefined` where there is none. */
export async function readLocal(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key]
}

/** Writes one value of the extension's own storage; `value` is plain data. */
export async function writeLocal(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value })
}

/** Calls `listener` when any page of the extension writes the value. Returns the end of it. */
export function onLocal(key: string, listener: (value: unknown) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && key in changes) listener(changes[key]?.newValue)
  }
  browser.storage.onChanged.addListener(onChanged)
  return () => browser.storage.onChanged.removeListener(onChanged)
}

/** True in a private window, where the browser may forget everything at its end. */
export function isPrivateWindow(): boolean {
  return browser.extension?.inIncognitoContext === true
}

/** A name that is this run of the browser's own, drawn when it is first asked for. */
export async function browserSession(): Promise<string> {
  const { run } = await browser.storage.session.get('run')
  if (typeof run === 'string') return run
  const made = crypto.randomUUID()
  await browser.storage.session.set({ run: made })
  return made
}
