/**
 * Stands for `webextension-polyfill` in tests: the part of it that the project uses, in memory. Tests
 * reach into it through `fake` and begin afresh with `fake.reset()`.
 */
import manifest from '../../manifest.json'
import messages from '../../src/static/_locales/en/messages.json'

interface FakeTab {
  id: number
  url: string
  title: string
  active: boolean
}

type Listener = (...values: never[]) => unknown

const EXTENSION = 'chrome-extension://talkmark-test/'

/** What tests set up and look at. */
export const fake = {
  local: new Map<string, unknown>(),
  session: new Map<string, unknown>(),
  tabs: [] as FakeTab[],
  /** Addresses that were opened in a new tab. */
  opened: [] as string[],
  /** Text of the toolbar button by tab. */
  badges: new Map<number, string>(),
  /** Alarms that are set, by name. */
  alarms: new Map<string, { delayInMinutes?: number; periodInMinutes?: number }>(),
  /** Patterns of sites that the extension may go to, and what the user says when asked. */
  sites: new Set<string>(),
  answer: 'granted' as 'granted' | 'refused',
  /** Stands for the background, where it is not there itself. */
  background: (_message: unknown): unknown => undefined,
  /** Stands for a script in the tab's page; may throw as the browser does where none may run. */
  runScript: (_injection: unknown): unknown => null,
  reset(): void {
    fake.local.clear()
    fake.tabs = [{ id: 1, url: 'https://example.org/', title: 'Example', active: true }]
    fake.opened = []
    fake.badges.clear()
    fake.runScript = () => null
    fake.alarms.clear()
    fake.sites.clear()
    fake.session.clear()
    fake.answer = 'granted'
    fake.background = () => undefined
    browser.extension.inIncognitoContext = false
    for (const event of Object.values(events)) event.clear()
  },
  /** Fires an event of the browser: `fake.fire('onInstalled', { reason: 'install' })`. */
  async fire(event: keyof typeof events, ...values: unknown[]): Promise<void> {
    await Promise.all([...events[event]].map((listener) => listener(...(values as never[]))))
  },
}

const events = {
  onInstalled: new Set<Listener>(),
  onStartup: new Set<Listener>(),
  onStorageChanged: new Set<Listener>(),
  onMessage: new Set<Listener>(),
  onAlarm: new Set<Listener>(),
  onConnect: new Set<Listener>(),
  onSiteLeft: new Set<Listener>(),
}

const local = {
  async get(keys?: string | string[] | null): Promise<Record<string, unknown>> {
    const wanted = keys === undefined || keys === null ? [...fake.local.keys()] : [keys].flat()
    const found = wanted.filter((key) => fake.local.has(key))
    return Object.fromEntries(found.map((key) => [key, structuredClone(fake.local.get(key))]))
  },
  async set(items: Record<string, unknown>): Promise<void> {
    const changes: Record<string, { oldValue: unknown; newValue: unknown }> = {}
    for (const [key, value] of Object.entries(items)) {
      changes[key] = { oldValue: fake.local.get(key), newValue: structuredClone(value) }
      fake.local.set(key, structuredClone(value))
    }
    await fake.fire('onStorageChanged', changes, 'local')
  },
  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) fake.local.delete(key)
  },
  async clear(): Promise<void> {
    fake.local.clear()
  },
}

const session = {
  get: async (key: string) => (fake.session.has(key) ? { [key]: fake.session.get(key) } : {}),
  async set(items: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(items)) fake.session.set(key, value)
  },
}

const alarms = {
  get: async (name: string) => fake.alarms.get(name),
  async create(name: string, info: { delayInMinutes?: number; periodInMinutes?: number }) {
    fake.alarms.set(name, info)
  },
  clear: async (name: string) => fake.alarms.delete(name),
  onAlarm: eventOf(events.onAlarm),
}

const permissions = {
  async request({ origins }: { origins: string[] }): Promise<boolean> {
    if (fake.answer === 'granted') for (const origin of origins) fake.sites.add(origin)
    return fake.answer === 'granted'
  },
  contains: async ({ origins }: { origins: string[] }) =>
    origins.every((origin) => fake.sites.has(origin)),
  async remove({ origins }: { origins: string[] }): Promise<boolean> {
    for (const origin of origins) fake.sites.delete(origin)
    await fake.fire('onSiteLeft')
    return true
  },
  onRemoved: eventOf(events.onSiteLeft),
}

const browser = {
  alarms,
  permissions,
  storage: { local, session, onChanged: eventOf(events.onStorageChanged) },
  i18n: {
    getMessage(key: string, values: string | string[] = []): string {
      const message = (messages as Record<string, { message: string } | undefined>)[key]?.message
      const given = [values].flat()
      return (message ?? '').replace(/\$([1-9])/g, (_, n) => given[Number(n) - 1] ?? '')
    },
    getUILanguage: () => 'en-GB',
  },
  tabs: {
    async query(): Promise<FakeTab[]> {
      return fake.tabs.filter((tab) => tab.active)
    },
    async create({ url }: { url: string }): Promise<FakeTab> {
      fake.opened.push(url)
      return { id: 100 + fake.opened.length, url, title: '', active: true }
    },
  },
  action: {
    async setBadgeText({ tabId, text }: { tabId: number; text: string }): Promise<void> {
      fake.badges.set(tabId, text)
    },
    async setBadgeBackgroundColor(): Promise<void> {},
  },
  scripting: {
    async executeScript(injection: unknown): Promise<{ result: unknown }[]> {
      return [{ result: await fake.runScript(injection) }]
    },
  },
  runtime: {
    getURL: (path: string) => EXTENSION + path.replace(/^\//, ''),
    id: 'talkmark-test',
    getManifest: () => manifest,
    getPlatformInfo: async () => ({ os: 'linux' }),
    onMessage: eventOf(events.onMessage),
    async sendMessage(message: unknown): Promise<unknown> {
      for (const listener of events.onMessage) {
        const answer = listener(
          ...([message, { id: 'talkmark-test', url: `${EXTENSION}options/index.html` }] as never[]),
        )
        if (answer !== undefined) return answer
      }
      return fake.background(message)
    },
    onConnect: eventOf(events.onConnect),
    connect({ name }: { name: string }) {
      const [here, there] = portsOf(name)
      for (const listener of events.onConnect) listener(there as never)
      return here
    },
    onInstalled: eventOf(events.onInstalled),
    onStartup: eventOf(events.onStartup),
  },
  extension: { inIncognitoContext: false },
  commands: {
    getAll: async () => [{ name: '_execute_action', shortcut: 'Alt+Shift+K' }],
  },
}

fake.reset()

export default browser

/** Both ends of a connection. */
function portsOf(name: string) {
  const ends = [new Set<Listener>(), new Set<Listener>()] as const
  const end = (own: Set<Listener>, other: Set<Listener>) => ({
    name,
    sender: { id: 'talkmark-test' },
    onDisconnect: eventOf(own),
    postMessage: () => {},
    disconnect() {
      for (const listener of other) listener()
    },
  })
  return [end(ends[0], ends[1]), end(ends[1], ends[0])] as const
}

function eventOf(listeners: Set<Listener>) {
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
  }
}
