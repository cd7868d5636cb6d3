import type { Browser, Page, Target } from 'puppeteer-core'
import puppeteer from 'puppeteer-core'
import { clickOn } from './click'
import { type Driver, type LaunchOptions, PATIENCE, type Popup, parseKey, until } from './driver'
import { makeHome } from './home'
import { howToInstall, installedBrowser } from './installed.mjs'
import { endProcess } from './process'

/**
 * Starts Chromium with the extension. Chrome from 137 on ignores `--load-extension`; over a pipe with
 * `enableExtensions` DevTools' `Extensions.loadUnpacked` works in all of them.
 */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const executablePath = installedBrowser('chromium')
  if (!executablePath) throw new Error(howToInstall('chromium'))
  const home = makeHome(options.home, options.extension)
  const visible = options.window === 'visible'
  const browser = await puppeteer.launch({
    executablePath,
    headless: !visible,
    pipe: true,
    enableExtensions: true,
    userDataDir: home.profile,
    defaultViewport: null,
    ignoreDefaultArgs: visible ? ['--enable-automation'] : [],
    args: commandLine(options),
  })
  if (!visible) await sendDownloadsTo(browser, home.downloads)
  const id = await browser.installExtension(home.extension)
  const origin = `chrome-extension://${id}/`
  let scheme: 'light' | 'dark' = 'light'
  let motion: 'reduce' | 'no-preference' = 'no-preference'
  let popup: Page | null = null
  const dress = (page: Page) =>
    page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: motion },
    ])
  const dressAll = async () => {
    const pages = await browser.pages()
    if (popup && !popup.isClosed()) pages.push(popup)
    for (const page of pages) await dress(page)
  }
  const isBackground = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(origin)
  const newTab = async (url: string) => {
    const page = await browser.newPage()
    await dress(page)
    await page.goto(url)
    return page
  }

  return {
    name: 'chromium',
    browser,
    home: home.path,
    downloads: home.downloads,
    extensionUrl: (path) => origin + path,
    newTab,
    openExtensionPage: (path) => newTab(origin + path),
    async waitForTab(part) {
      const target = await browser.waitForTarget(
        (t) => t.type() === 'page' && t.url().includes(part),
      )
      const page = await target.asPage()
      await dress(page)
      return page
    },
    tabs: async () =>
      browser
        .targets()
        .filter((target) => target.type() === 'page')
        .map((target) => target.url()),
    async clickAction(page) {
      popup = await openPopup(browser, id, page)
      if (scheme === 'dark' || motion === 'reduce') await dress(popup)
      return popupOf(popup)
    },
    async allowSite(pattern) {
      // A headless window has no place for the question: the browser's own page grants it.
      const page = await browser.newPage()
      await page.goto('chrome://extensions/')
      await page.evaluate(
        (own, site) => chrome.developerPrivate.addHostPermission(own, site),
        id,
        pattern,
      )
      await page.close()
    },
    drop: (page) => page.mouse.up(),
    async setColorScheme(wanted) {
      scheme = wanted
      await dressAll()
    },
    async setReducedMotion(wish) {
      motion = wish
      await dressAll()
    },
    clipboard: () => readClipboard(browser, origin),
    isBackgroundRunning: async () => browser.targets().some(isBackground),
    async stopBackground() {
      const worker = await browser.targets().find(isBackground)?.worker()
      await worker?.close()
      await until(() => !browser.targets().some(isBackground), 'the background to stop')
    },
    async update(extension) {
      home.install(extension)
      await browser.installExtension(home.extension)
    },
    async close() {
      await browser.close()
      home.leave()
    },
    async kill() {
      await endProcess(browser.process())
    },
  }
}

function commandLine(options: LaunchOptions): string[] {
  const demo = options.demo
  const proxy = demo
    ? [
        `--proxy-pac-url=${demo.proxyConfig(options.otherHosts ?? 'refused')}`,
        `--ignore-certificate-errors-spki-list=${demo.certificate.spkiHash}`,
      ]
    : []
  return [
    '--no-first-run',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--window-size=1280,900',
    // Chromium's sandbox refuses to start as root; for anyone else it stays.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...proxy,
  ]
}

async function sendDownloadsTo(browser: Browser, folder: string): Promise<void> {
  const session = await browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
}

/** A page of the extension reads it, with a permission that the product itself does not have. */
async function readClipboard(browser: Browser, origin: string): Promise<string> {
  const context = browser.defaultBrowserContext()
  await context.overridePermissions(origin.replace(/\/$/, ''), ['clipboard-read'])
  const page = await browser.newPage()
  try {
    await page.goto(`${origin}options/index.html`)
    await page.bringToFront()
    return await page.evaluate(() => navigator.clipboard.readText())
  } finally {
    await page.close()
    await context.clearPermissionOverrides()
  }
}

async function openPopup(browser: Browser, id: string, page: Page): Promise<Page> {
  await page.bringToFront()
  const extension = (await browser.extensions()).get(id)
  if (!extension) throw new Error('Chromium does not know the extension.')
  const known = new Set(browser.targets())
  const prefix = `chrome-extension://${id}/popup/`
  const target = browser.waitForTarget((t) => !known.has(t) && t.url().startsWith(prefix), {
    timeout: PATIENCE,
  })
  await page.triggerExtensionAction(extension)
  return (await target).asPage()
}

function popupOf(page: Page): Popup {
  const at = (testId: string) => `[data-testid="${testId}"]`
  return {
    async evaluate(run, ...args) {
      const code = `Promise.resolve((${run})(...${JSON.stringify(args)}))`
      const json = await page.evaluate(`${code}.then((value) => JSON.stringify({ value }))`)
      return JSON.parse(String(json)).value
    },
    async ready() {
      await page.waitForSelector('html[data-ready="true"]', { timeout: PATIENCE })
    },
    text: (testId) =>
      page.evaluate(
        (selector) => document.querySelector(selector)?.textContent ?? null,
        at(testId),
      ),
    value: (testId) =>
      page.evaluate(
        (selector) => document.querySelector<HTMLInputElement>(selector)?.value ?? null,
        at(testId),
      ),
    click: (testId) => clickOn(page, at(testId)),
    type: (text) => page.keyboard.type(text),
    async press(combination) {
      const { modifiers, key } = parseKey(combination)
      try {
        for (const modifier of modifiers) await page.keyboard.down(modifier as 'Shift')
        await page.keyboard.press(key as 'Enter')
        for (const modifier of modifiers.reverse()) await page.keyboard.up(modifier as 'Shift')
      } catch (error) {
        // A key that closes the popup is never answered.
        await until(() => page.isClosed(), 'the popup to be gone', 1000).catch(() => {
          throw error
        })
      }
    },
    async screenshot(file) {
      await page.screenshot({ path: file as `${string}.png` })
    },
    isOpen: async () => !page.isClosed(),
    close: () => page.close(),
  }
}
