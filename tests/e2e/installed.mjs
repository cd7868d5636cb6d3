// Plain JavaScript, since `npm start` asks before there is anything to run TypeScript with.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Path of an installed browser, or null. `CHROME_PATH` and `FIREFOX_PATH` go before all others. */
export function installedBrowser(name, env = process.env, platform = process.platform) {
  const named = name === 'chromium' ? env.CHROME_PATH : env.FIREFOX_PATH
  if (named) return isExecutable(named) ? named : null
  return candidates(name, env, platform).find(isExecutable) ?? null
}

/** What a person without that browser can do about it, in one or two lines. */
export function howToInstall(name, platform = process.platform) {
  const variable = name === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH'
  const title = name === 'chromium' ? 'Chromium, Chrome, Brave or Edge' : 'Firefox'
  return [
    `No ${title} found. Install one: ${INSTALL[platform]?.[name] ?? HOMEPAGES[name]}`,
    `If there is one in another place, name it: ${variable}=/path/to/browser`,
  ].join('\n')
}

const HOMEPAGES = {
  chromium: 'https://www.chromium.org/getting-involved/download-chromium/',
  firefox: 'https://www.mozilla.org/firefox/',
}

const INSTALL = {
  linux: {
    chromium:
      'sudo apt install chromium (Debian), sudo snap install chromium (Ubuntu), sudo dnf install chromium (Fedora)',
    firefox: 'sudo apt install firefox-esr (Debian), sudo dnf install firefox (Fedora)',
  },
  darwin: {
    chromium: 'brew install --cask google-chrome',
    firefox: 'brew install --cask firefox',
  },
  win32: {
    chromium: 'winget install Google.Chrome',
    firefox: 'winget install Mozilla.Firefox',
  },
}

const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'brave-browser',
    'brave',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
}

const MAC_APPS = {
  chromium: ['Chromium', 'Google Chrome', 'Brave Browser', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
}

const WINDOWS_FILES = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'BraveSoftware/Brave-Browser/Application/brave.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
}

function candidates(name, env, platform) {
  if (platform === 'darwin') return MAC_APPS[name].flatMap((app) => macPaths(app, env))
  if (platform === 'win32') return windowsPaths(WINDOWS_FILES[name], env)
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)))
}

function macPaths(app, env) {
  const binary = app.startsWith('Firefox') ? 'firefox' : app
  const inside = join(`${app}.app`, 'Contents', 'MacOS', binary)
  return [join('/Applications', inside), join(env.HOME ?? '', 'Applications', inside)]
}

function windowsPaths(files, env) {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
  return folders.flatMap((folder) => (folder ? files.map((file) => join(folder, file)) : []))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
