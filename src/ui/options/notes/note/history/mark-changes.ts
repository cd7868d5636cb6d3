import { t } from '../../../../../browser/words'
import type { Note } from '../../../../../note/note'
import { attendedWord, verdictWord } from '../mark-words'

/** What differs between two states of a note beside the text, a sentence for each. */
export function markChanges(before: Note, after: Note): string[] {
  return [
    changed(t('verdictLegend'), verdictWord(before.verdict), verdictWord(after.verdict)),
    changed(t('attendedLegend'), attendedWord(before.attended), attendedWord(after.attended)),
    ...added(before.tags, after.tags).map((tag) => t('historyTagAdded', tag)),
    ...added(after.tags, before.tags).map((tag) => t('historyTagRemoved', tag)),
    ...added(urls(before), urls(after)).map((url) => t('historyLinkAdded', url)),
    ...added(urls(after), urls(before)).map((url) => t('historyLinkRemoved', url)),
  ].filter((sentence) => sentence !== null)
}

function changed(name: string, from: string | null, to: string | null): string | null {
  if (from === to) return null
  return t('historyMarkChanged', name, from ?? t('historyNoMark'), to ?? t('historyNoMark'))
}

function added(before: readonly string[], after: readonly string[]): string[] {
  return after.filter((one) => !before.includes(one))
}

function urls({ links }: Note): string[] {
  return links.map(({ url }) => url)
}
