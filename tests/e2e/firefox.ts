import type { Browser, Page } from 'puppeteer-core'
import puppeteer from 'puppeteer-core'
import { GECKO_ID } from '../../src/cli/manifest'
import { DEMO_HOSTS } from '../demo/site'
import { type Driver, type LaunchOptions, until } from './driver'
import { type ChromeScope, chromeScope } from './firefox-chrome'
import { dropInPage } from './firefox-drop'
import { firefoxPopup } from './firefox-popup'
import { makeHome } from './home'
import { howToInstall, installedBrowser } from './installed.mjs'
import { endProcess } from './process'

/** Firefox gives each installation a random address; tests need to know it. */
const UUID = 'a3b1c2d4-0000-4000-8000-123456789abc'

/** How Firefox's own window names the add-on's button. */
const WIDGET = GECKO_ID.toLowerCase().replace(/[^a-z0-9_-]/g, '_')

/**
 * Starts Firefox with the extension, driven over WebDriver BiDi. Toolbar and popup are the browser's
 * own interface, which BiDi reaches in the "chrome" scope after `-remote-allow-system-access`.
 */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const executablePath = installedBrowser('firefox')
  if (!executablePath) throw new Error(howToInstall('firefox'))
  const home = makeHome(options.home, options.extension)
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.window !== 'visible',
    userDataDir: home.profile,
    defaultViewport: null,
    args: ['-remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: preferences(options, home.downloads),
  })
  const chrome = await chromeScope(browser)
  if (options.demo) await trustDemo(chrome, options.demo.certificate.certBase64)
  await browser.installExtension(home.extension)
  await chrome(pinButton, `${WIDGET}-browser-action`)
  const origin = `moz-extension://${UUID}/`

  return {
    name: 'firefox',
    browser,
    home: home.path,
    downloads: home.downloads,
    extensionUrl: (path) => origin + path,
    async newTab(url) {
      const page = await browser.newPage()
      await page.goto(url)
      return page
    },
    async openExtensionPage(path) {
      const page = await browser.newPage()
      // BiDi never reports the load of an extension's page.
      await page.goto(origin + path, { waitUntil: [] })
      await page.waitForFunction(
        (url) => location.href === url && document.readyState === 'complete',
        {},
        origin + path,
      )
      return page
    },
    waitForTab: (part) =>
      until(
        async () => (await tabAt(browser, part)) ?? false,
        `a tab with ${part}`,
      ) as Promise<Page>,
    // Not BiDi's list, which leaves out a tab that the popup opened.
    tabs: () => chrome(() => gBrowser.browsers.map((tab) => tab.currentURI?.spec ?? '')),
    async clickAction(page) {
      await page.bringToFront()
      await until(() => chrome(clickButton, `${WIDGET}-BAP`), 'the toolbar button')
      await until(() => chrome(isPopupOpen), 'the popup')
      return firefoxPopup(chrome)
    },
    // The answer to every such question, without asking.
    allowSite: async () => {
      await chrome(() =>
        Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false),
      )
    },
    // Firefox passes over the mouse's own up while something is dragged
    // (https://github.com/w3c/webdriver-bidi/issues/487); all before it is real.
    drop: async (page, x, y) => {
      await page.bringToFront()
      await chrome(dropInPage, x, y)
    },
    setColorScheme: (scheme) => chrome(setColorScheme, scheme),
    setReducedMotion: (wish) =>
      chrome(
        (value) => Services.prefs.setIntPref('ui.prefersReducedMotion', value),
        wish === 'reduce' ? 1 : 0,
      ),
    clipboard: () => chrome(() => navigator.clipboard.readText()),
    isBackgroundRunning: () => chrome(isBackgroundRunning, GECKO_ID),
    stopBackground: () => chrome(stopBackground, GECKO_ID),
    async update(extension) {
      home.install(extension)
      await browser.installExtension(home.extension)
      await chrome(pinButton, `${WIDGET}-browser-action`)
    },
    async close() {
      await browser.close()
      home.leave()
    },
    kill: () => endProcess(browser.process()),
  }
}

/** Asks the pages themselves: BiDi never reports where an extension's page went. */
async function tabAt(browser: Browser, part: string): Promise<Page | null> {
  for (const page of await browser.pages()) {
    const url = await page.evaluate(() => location.href).catch(() => '')
    if (url.includes(part)) return page
  }
  return null
}

function preferences(
  options: LaunchOptions,
  downloads: string,
): Record<string, string | number | boolean> {
  const demo = options.demo
  const proxy = demo && {
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': demo.proxyConfig(options.otherHosts ?? 'refused'),
    // Without this no exception for our certificate counts on a preloaded host.
    'network.stricttransportsecurity.preloadlist': false,
  }
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    'extensions.webextensions.keepUuidOnUninstall': true,
    // A temporary add-on is removed when the browser ends; its data must outlive that.
    'extensions.webextensions.keepStorageOnUninstall': true,
    // Popups stay open when the test's window is not the one in front.
    'ui.popup.disable_autohide': true,
    'browser.sessionstore.resume_from_crash': false,
    'toolkit.startup.max_resumed_crashes': -1,
    'datareporting.policy.dataSubmissionEnabled': false,
    ...(options.window === 'visible' ? {} : downloadsTo(downloads)),
    ...proxy,
  }
}

function downloadsTo(folder: string): Record<string, string | number | boolean> {
  return {
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.helperApps.neverAsk.saveToDisk': 'text/markdown,text/plain,application/json',
  }
}

/** Accepts the demo's certificate, and no other, for this session. */
async function trustDemo(chrome: ChromeScope, certBase64: string): Promise<void> {
  await chrome(
    (base64, hosts) => {
      const database = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
      const overrides = Cc['@mozilla.org/security/certoverride;1'].getService(
        Ci.nsICertOverrideService,
      )
      const certificate = database.constructX509FromBase64(base64)
      for (const host of hosts.split(' ')) {
        overrides.rememberValidityOverride(host, 443, {}, certificate, true)
      }
    },
    certBase64,
    DEMO_HOSTS.join(' '),
  )
}

function pinButton(widget: string): void {
  const { CustomizableUI } = ChromeUtils.importESModule(
    'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
  )
  CustomizableUI.addWidgetToArea(widget, 'nav-bar')
}

function clickButton(id: string): boolean {
  const button = document.getElementById(id)
  button?.click()
  return button !== null
}

function isPopupOpen(): boolean {
  const browsers = document.querySelectorAll<FirefoxBrowserElement>(
    'browser.webextension-popup-browser',
  )
  return [...browsers].some(
    (browser) =>
      browser.currentURI?.spec.includes('/popup/') &&
      browser.closest<FirefoxPanel>('panel')?.state === 'open',
  )
}

/** Pages follow the first, popups the toolbar; there 0 is dark and 1 is light. */
function setColorScheme(scheme: string): void {
  for (const name of [
    'layout.css.prefers-color-scheme.content-override',
    'browser.theme.content-theme',
    'browser.theme.toolbar-theme',
  ]) {
    Services.prefs.setIntPref(name, scheme === 'dark' ? 0 : 1)
  }
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', scheme === 'dark' ? 1 : 0)
}

function isBackgroundRunning(id: string): boolean {
  return WebExtensionPolicy.getByID(id).extension.backgroundState === 'running'
}

function stopBackground(id: string): Promise<void> {
  return WebExtensionPolicy.getByID(id).extension.terminateBackground({
    ignoreDevToolsAttached: true,
  })
}
