/** What the tests use of Firefox's own scope, where the browser's interface lives. */
declare const Cc: {
  '@mozilla.org/security/x509certdb;1': {
    getService(type: unknown): { constructX509FromBase64(base64: string): object }
  }
  '@mozilla.org/security/certoverride;1': {
    getService(type: unknown): {
      rememberValidityOverride(
        host: string,
        port: number,
        attributes: object,
        certificate: object,
        temporary: boolean,
      ): void
    }
  }
  '@mozilla.org/text-input-processor;1': {
    createInstance(type: unknown): FirefoxTextInputProcessor
  }
}

declare const Ci: Record<
  'nsIX509CertDB' | 'nsICertOverrideService' | 'nsITextInputProcessor',
  unknown
>

declare const ChromeUtils: {
  importESModule(url: string): {
    CustomizableUI: { addWidgetToArea(widget: string, area: string): void }
  }
}

declare const gBrowser: {
  browsers: FirefoxBrowserElement[]
  selectedBrowser: FirefoxBrowserElement
}

declare const Services: {
  prefs: {
    setIntPref(name: string, value: number): void
    setBoolPref(name: string, value: boolean): void
  }
}

declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: {
      backgroundState: string
      terminateBackground(options: { ignoreDevToolsAttached: true }): Promise<void>
    }
  }
}

interface FirefoxTextInputProcessor {
  readonly KEY_NON_PRINTABLE_KEY: number
  readonly KEY_FORCE_PRINTABLE_KEY: number
  beginInputTransactionForTests(window: Window): boolean
  keydown(event: KeyboardEvent, flags: number): void
  keyup(event: KeyboardEvent, flags: number): void
}

interface FirefoxBrowserElement extends HTMLElement {
  currentURI?: { spec: string }
  messageManager: {
    addMessageListener(name: string, listener: (message: { data: string }) => void): void
    loadFrameScript(url: string, allowDelayedLoad: boolean): void
  }
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>
    }
  }
}

interface FirefoxPanel extends HTMLElement {
  state: 'closed' | 'open' | 'showing' | 'hiding'
  hidePopup(): void
}
