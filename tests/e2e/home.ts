import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where a browser under test lives: its profile, and its own copy of the extension. */
export interface Home {
  path: string
  profile: string
  /** The same path at every start, since Chromium derives the extension's id from it. */
  extension: string
  downloads: string
  /** Puts a build in the extension's place. */
  install(build: string): void
  /** Removes a temporary home; a home with a name stays. */
  leave(): void
}

export function makeHome(path: string | undefined, build: string): Home {
  const root = path ? resolve(path) : mkdtempSync(join(tmpdir(), 'talkmark-'))
  const extension = join(root, 'extension')
  const profile = join(root, 'profile')
  const downloads = join(root, 'downloads')
  mkdirSync(profile, { recursive: true })
  mkdirSync(downloads, { recursive: true })
  const install = (from: string) => {
    if (!existsSync(join(from, 'manifest.json'))) {
      throw new Error(`There is no built extension in ${from}: run "npm run build" first.`)
    }
    rmSync(extension, { recursive: true, force: true })
    cpSync(from, extension, { recursive: true })
  }
  install(build)
  return {
    path: root,
    profile,
    extension,
    downloads,
    install,
    leave: () => {
      if (path === undefined) rmSync(root, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
