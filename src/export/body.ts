import { appendLines, pointLines } from '../note/points'
import type { SavedTalk } from '../note/saved'
import type { Level } from './escape'

/** What the user wrote, the point still being typed last; empty where there is nothing. */
export function noteBody({ note }: SavedTalk, _talkLevel: Level): string {
  return appendLines(note.body, pointLines(note.draft, 0)).trimEnd()
}
