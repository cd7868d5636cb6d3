import type { NoteChange } from '../note/change'
import type { RecapChange } from '../recap/change'
import { type JournalEntry, type LeftJournal, noteJournal, recapJournal } from './journal'

/**
 * The text that waits in the journals, of one talk or of all that is written, for a person to copy
 * where the database will not open; empty where nothing waits.
 */
export function journaledText(talkId?: string): string {
  const notes = texts(noteJournal.left(), noteText)
  if (talkId !== undefined) return notes.get(talkId) ?? ''
  return [...notes, ...texts(recapJournal.left(), recapText)]
    .map(([id, text]) => `${id}\n\n${text}`)
    .join('\n\n')
}

/** By id, where there is any. */
function texts<Change>(
  journals: LeftJournal<Change>[],
  textOf: (changes: Change[]) => string,
): Map<string, string> {
  const entries = journals.flatMap((journal) => journal.entries.map(({ entry }) => entry))
  const ids = [...new Set(entries.map((entry) => entry.id))]
  const changesOf = (id: string) =>
    entries.filter((entry: JournalEntry<Change>) => entry.id === id).map(({ change }) => change)
  return new Map(
    ids.map((id) => [id, textOf(changesOf(id))] as const).filter(([, text]) => text !== ''),
  )
}

/** The last body, then the points and the draft that came after it. */
function noteText(changes: NoteChange[]): string {
  let lines: string[] = []
  let draft = ''
  for (const change of changes) {
    if (change.type === 'body') lines = [change.text]
    if (change.type === 'restore') lines = [change.to.body]
    if (change.type === 'points') lines.push(...change.lines)
    if (change.type === 'points') draft = ''
    if (change.type === 'draft') draft = change.text
  }
  return [...lines, draft].filter((line) => line !== '').join('\n')
}

/** Each text as it was last, in the order in which they were first written on. */
function recapText(changes: RecapChange[]): string {
  const fields = new Map<string, string>()
  for (const change of changes) {
    if (change.type === 'text') fields.set(change.field, change.text)
    if (change.type === 'section') fields.set(`${change.key} ${change.field}`, change.text)
  }
  return [...fields.values()].filter((text) => text !== '').join('\n\n')
}
