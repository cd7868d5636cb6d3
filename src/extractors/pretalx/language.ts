import { ownText } from '../own-text'
import { all, languageOf } from '../page'

/**
 * The talk's language, which events in several languages state by its name, in the language of the
 * page (`Language: English`). The page's own language is the visitor's choice.
 */
export function talkLanguage(doc: Document): string | null {
  const lines = all(doc, '.speakers, .talk-fact').slice(0, 9)
  // What has the track's colour is the track.
  const stated = lines
    .filter((line) => !line.querySelector('.talk-track-swatch'))
    .map((line) => ownText(line)?.toLowerCase())
    .filter(Boolean)
  if (stated.length === 0) return null
  const page = languageOf(doc) ?? 'en'
  const named = (tag: string) =>
    [page, tag, 'en'].some((locale) => {
      const names = new Intl.DisplayNames(locale, { type: 'language' })
      return stated.includes(names.of(tag)?.toLowerCase())
    })
  return LANGUAGES.find(named) ?? null
}

/** Those that pretalx is translated into. */
const LANGUAGES = 'en de fr ar cs el es fa it ja nl pl pt pt-BR ru sw uk vi zh-Hans zh-Hant'.split(
  ' ',
)
