export type BrowserName = 'chromium' | 'firefox'

export function installedBrowser(
  name: BrowserName,
  env?: NodeJS.ProcessEnv,
  platform?: NodeJS.Platform,
): string | null

export function howToInstall(name: BrowserName, platform?: NodeJS.Platform): string
