import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Driver, until } from './driver'

/** Waits for a finished download whose name ends in `extension`; gives its path. */
export function waitForDownload(driver: Driver, extension: string): Promise<string> {
  return until(() => finished(driver.downloads, extension), `a downloaded ${extension} file`)
}

/** Both browsers rename a file when it is complete; Firefox leaves an empty one until then. */
function finished(folder: string, extension: string): string {
  if (!existsSync(folder)) return ''
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => join(folder, name))
  return paths.find((path) => statSync(path).size > 0) ?? ''
}
