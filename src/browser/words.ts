import browser from 'webextension-polyfill'
import type messages from '../static/_locales/en/messages.json'

/** A key of `_locales/en/messages.json`. */
export type WordKey = keyof typeof messages

/** The user's words for `key`, with `$1`, `$2`, … replaced by `values`. */
export function t(key: WordKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String))
}
