import type { Recording } from './recordings'

/**
 * The language that was spoken (BCP 47), or `null` where it can't be told from the translations: the
 * slugs of 30C3 and 31C3 name it, a file with several languages names it first, and where all files
 * are of one language it is that.
 */
export function originalLanguage(recordings: Recording[], url: URL): string | null {
  const spoken = recordings.flatMap(({ kind, language }) =>
    (kind === 'video' || kind === 'audio') && language ? [language] : [],
  )
  const language =
    /^\/v\/\w+?_-_\d+_-_([a-z]{2})_-_/i.exec(url.pathname)?.[1] ??
    spoken.find((one) => one.includes('-'))?.split('-')[0] ??
    (new Set(spoken).size === 1 ? spoken[0] : null)
  // The site writes ISO 639-3, and BCP 47 has two letters where there are (`eng`, `en`).
  return language && language.length < 4 ? (Intl.getCanonicalLocales(language)[0] ?? null) : null
}
