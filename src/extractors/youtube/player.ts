import { all } from '../page'

/** What the player was told of a video. */
interface PlayerDetails {
  title: string | null
  /** In full, where the page shows its beginning. */
  description: string | null
}

/** Reads it from the script that the page came with, if that is of this very video. */
export function playerDetails(doc: Document, video: string): PlayerDetails | null {
  const start = `"videoDetails":{"videoId":"${video}"`
  for (const script of all(doc, 'script:not([src])').slice(0, 100)) {
    const text = script.textContent ?? ''
    const at = text.indexOf(start)
    if (at < 0) continue
    const details = text.slice(at, at + 60_000)
    return {
      title: stringOf(details, 'title'),
      description: stringOf(details, 'shortDescription'),
    }
  }
  return null
}

function stringOf(json: string, name: string): string | null {
  const string = new RegExp(`"${name}":("[^"\\\\]*(?:\\\\.[^"\\\\]*)*")`).exec(json)?.[1]
  try {
    return string ? JSON.parse(string) || null : null
  } catch {
    return null
  }
}
