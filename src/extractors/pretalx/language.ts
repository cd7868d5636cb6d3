import { ownText } from '../own-text'
import { all, languageOf } from '../page'

/**
 * The talk's language, which events in several languages state by its name, in the language of the
 * page (`Language: English`). The page's own language is the visitor's choice.
 */
export function talkLanguage(doc: Document): string | null {
  const stated = all(doc, '.speakers, .talk-fact').slice(0, 20).map(ownText).filter(Boolean)
  if (stated.length === 0) return null
  const names = ['en', languageOf(doc) ?? 'en'].map(
    (locale) => new Intl.DisplayNames([locale], { type: 'language' }),
  )
  return (
    LANGUAGES.find((tag) => {
      const own = new Intl.DisplayNames([tag], { type: 'language' })
      return [...names, own].some((name) => stated.some((words) => same(words, name.of(tag))))
    }) ?? null
  )
}

/** Those that pretalx is translated into. */
const LANGUAGES = 'en de fr ar cs el es fa it ja nl pl pt pt-BR ru sw uk vi zh-Hans zh-Hant'.split(
  ' ',
)

function same(words: string | null, name: string | undefined): boolean {
  return words?.toLowerCase() === name?.toLowerCase()
}
