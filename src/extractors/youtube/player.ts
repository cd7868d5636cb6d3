import { all } from '../page'

/**
 * The whole description, of which the page shows the beginning: from the script that tells the
 * player of the video, where it is of this one.
 */
export function playerDescription(doc: Document, video: string): string | null {
  for (const script of all(doc, 'script:not([src])').slice(0, 100)) {
    const text = script.textContent ?? ''
    const at = text.indexOf(`"videoDetails":{"videoId":"${video}"`)
    if (at < 0) continue
    const string = STRING.exec(text.slice(at, at + 60_000))?.[1] ?? ''
    try {
      return JSON.parse(string) || null
    } catch {
      return null
    }
  }
  return null
}

const STRING = /"shortDescription":("[^"\\]*(?:\\.[^"\\]*)*")/
