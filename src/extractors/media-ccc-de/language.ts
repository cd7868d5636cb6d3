import type { Recording } from './recordings'

/**
 * The language that was spoken (BCP 47), or `null` where it can't be told from the translations: the
 * slugs of 30C3 and 31C3 name it, a file with several languages names it first, and where all files
 * are of one language it is that.
 */
export function originalLanguage(recordings: Recording[], url: URL): string | null {
  const inSlug = /^\/v\/\w+?_-_\d+_-_([a-z]{2})_-_/i.exec(url.pathname)?.[1]
  const spoken = recordings
    .filter(({ kind }) => kind === 'video' || kind === 'audio')
    .map(({ language }) => language)
    .filter((language) => language !== null)
  const several = spoken.find((language) => language.includes('-'))?.split('-')[0]
  const only = new Set(spoken).size === 1 ? spoken[0] : null
  const language = (inSlug ?? several ?? only)?.toLowerCase()
  return language ? (SHORT[language] ?? language) : null
}

/** The site writes ISO 639-3, and BCP 47 has two letters where there are. */
const SHORT: Record<string, string> = Object.fromEntries(
  'eng deu:de fra spa:es ita por:pt rus nld jpn:ja pol:pl ces:cs swe:sv ukr:uk tur:tr chi:zh'
    .split(' ')
    .map((pair) => [pair.slice(0, 3), pair.slice(4) || pair.slice(0, 2)]),
)
