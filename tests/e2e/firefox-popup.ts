import { writeFile } from 'node:fs/promises'
import { type Popup, parseKey, until } from './driver'
import type { ChromeScope } from './firefox-chrome'

/** The open popup, reached through the browser element inside its panel. */
export function firefoxPopup(chrome: ChromeScope): Popup {
  const evaluate: Popup['evaluate'] = async (run, ...args) => {
    const code = `(${run})(...${JSON.stringify(args)})`
    const answer = JSON.parse(await chrome(evaluateInPopup, code))
    if ('error' in answer) throw new Error(answer.error)
    return answer.value
  }
  return {
    evaluate,
    ready: () =>
      until(
        () => evaluate(() => document.documentElement.dataset.ready === 'true'),
        'the popup to be ready',
      ).then(() => undefined),
    text: (testId) =>
      evaluate(
        (id) => document.querySelector(`[data-testid="${id}"]`)?.textContent ?? null,
        testId,
      ),
    value: (testId) =>
      evaluate(
        (id) => document.querySelector<HTMLInputElement>(`[data-testid="${id}"]`)?.value ?? null,
        testId,
      ),
    async click(testId) {
      const isThere = (id: string) => document.querySelector(`[data-testid="${id}"]`) !== null
      await until(() => evaluate(isThere, testId), `${testId} in the popup`)
      const point = await evaluate((id) => {
        const element = document.querySelector(`[data-testid="${id}"]`)
        if (!element) throw new Error(`There is no ${id} in the popup.`)
        element.scrollIntoView({ block: 'nearest' })
        const { left, top, width, height } = element.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      }, testId)
      await chrome(clickAt, point.x, point.y)
    },
    async type(text) {
      await chrome(pressKeys, JSON.stringify([...text]), '')
    },
    async press(combination) {
      const { modifiers, key } = parseKey(combination)
      await chrome(pressKeys, JSON.stringify([key]), modifiers.join(' '))
    },
    async screenshot(file) {
      await writeFile(file, Buffer.from(await chrome(pictureOfPopup), 'base64'))
    },
    isOpen: () => chrome(hasOpenPopup),
    close: () => chrome(closePopup),
  }
}

/**
 * Runs code in the popup's process with the popup's own privileges. A sandbox, since the extension's
 * policy forbids `eval` in the page itself; what the code reads is the page's, unwrapped.
 */
function evaluateInPopup(code: string): Promise<string> {
  const browser = document.querySelector<FirefoxBrowserElement>(
    'browser.webextension-popup-browser',
  )
  if (!browser) throw new Error('The popup is not open.')
  const name = `talkmark-test:${Math.random()}`
  const script = `(async () => {
    let answer
    try {
      const box = new Components.utils.Sandbox(content, { sandboxPrototype: content, wantXrays: false })
      const code = 'Promise.resolve(' + ${JSON.stringify(code)} + ').then((value) => JSON.stringify({ value }))'
      answer = await Components.utils.evalInSandbox(code, box)
    } catch (error) {
      answer = JSON.stringify({ error: String(error) })
    }
    sendAsyncMessage(${JSON.stringify(name)}, answer)
  })()`
  return new Promise((resolve, reject) => {
    browser.messageManager.addMessageListener(name, (message) => resolve(message.data))
    browser.messageManager.loadFrameScript(
      `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      false,
    )
    setTimeout(() => reject(new Error('The popup does not answer.')), 20_000)
  })
}

/**
 * Keys as the keyboard sends them: they enter at the browser's window and go wherever the focus is,
 * so a test that types can't reach what a person at the keyboard can't. Resolves when the popup's
 * process has had them all, or is gone, since a test may close the popup right after.
 */
async function pressKeys(keys: string, modifiers: string): Promise<void> {
  const browser = document.querySelector<FirefoxBrowserElement>(
    'browser.webextension-popup-browser',
  )
  if (!browser) throw new Error('The popup is not open.')
  if (document.activeElement !== browser) browser.focus()
  const name = `talkmark-test:${Math.random()}`
  let heard = 0
  browser.messageManager.addMessageListener(name, () => {
    heard += 1
  })
  const hear = async (count: number) => {
    const end = Date.now() + 20_000
    while (browser.isConnected && heard < count && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const report = `addEventListener('keyup', () => sendAsyncMessage('${name}'), true)
    sendAsyncMessage('${name}')`
  browser.messageManager.loadFrameScript(
    `data:application/javascript,${encodeURIComponent(report)}`,
    false,
  )
  await hear(1)
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(
    Ci.nsITextInputProcessor,
  )
  if (!processor.beginInputTransactionForTests(window)) throw new Error('No keyboard to be had.')
  const named = processor.KEY_NON_PRINTABLE_KEY
  const held = modifiers
    .split(' ')
    .filter(Boolean)
    .map((modifier) => new KeyboardEvent('', { key: modifier }))
  for (const event of held) processor.keydown(event, named)
  const all: string[] = JSON.parse(keys)
  for (const key of all) {
    const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : ''
    // A box is ticked by the number of the key alone.
    const space = key === ' ' ? { code: 'Space', keyCode: 32 } : {}
    const event = new KeyboardEvent('', { key, code, ...space })
    const flags = [...key].length > 1 ? named : processor.KEY_FORCE_PRINTABLE_KEY
    processor.keydown(event, flags)
    processor.keyup(event, flags)
  }
  for (const modifier of held.reverse()) processor.keyup(modifier, named)
  await hear(1 + all.length + held.length)
}

/**
 * A click of the mouse at a point of the popup, in CSS pixels. The event is a trusted one, so that it
 * hits what lies on top there and counts as the user's own act, which the clipboard asks for.
 */
function clickAt(x: number, y: number): void {
  const browser = document.querySelector<FirefoxBrowserElement>(
    'browser.webextension-popup-browser',
  )
  if (!browser) throw new Error('The popup is not open.')
  browser.focus()
  // Firefox 153 has the second; 140 still had the first.
  const script = `for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    if (content.windowUtils.sendMouseEvent) content.windowUtils.sendMouseEvent(type, ${x}, ${y}, 0, 1, 0)
    else content.synthesizeMouseEvent(type, ${x}, ${y}, { clickCount: 1 })
  }`
  browser.messageManager.loadFrameScript(
    `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
    false,
  )
}

async function pictureOfPopup(): Promise<string> {
  const browser = document.querySelector<FirefoxBrowserElement>(
    'browser.webextension-popup-browser',
  )
  if (!browser) throw new Error('The popup is not open.')
  const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(
    null,
    1,
    'rgb(255, 255, 255)',
  )
  const canvas = document.createElementNS(
    'http://www.w3.org/1999/xhtml',
    'canvas',
  ) as HTMLCanvasElement
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  return canvas.toDataURL('image/png').replace('data:image/png;base64,', '')
}

function hasOpenPopup(): boolean {
  const browser = document.querySelector<FirefoxBrowserElement>(
    'browser.webextension-popup-browser',
  )
  return browser?.closest<FirefoxPanel>('panel')?.state === 'open'
}

function closePopup(): void {
  for (const panel of document.querySelectorAll<FirefoxPanel>('panel')) {
    if (panel.state === 'open') panel.hidePopup()
  }
}
