import { launchChromium } from './chromium'
import type { Driver, LaunchOptions } from './driver'
import { launchFirefox } from './firefox'

/** Starts the browser that this run is about, with its own build of the extension unless told. */
export function launch(
  name: 'chromium' | 'firefox',
  options: Omit<LaunchOptions, 'extension'> & { extension?: string },
): Promise<Driver> {
  const start = name === 'chromium' ? launchChromium : launchFirefox
  return start({ extension: builtFor(name), ...options })
}

/** The build that a browser takes; `EXTENSION_BUILD` names another folder. */
export function builtFor(name: 'chromium' | 'firefox'): string {
  if (process.env.EXTENSION_BUILD) return process.env.EXTENSION_BUILD
  return name === 'chromium' ? 'dist/chrome' : 'dist/firefox'
}
