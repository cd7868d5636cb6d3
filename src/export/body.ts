import type { Note } from '../note/note'
import { appendLines, pointLines } from '../note/points'
import type { SavedTalk } from '../note/saved'
import type { contained } from './contained'
import { type Level, webAddress } from './escape'
import { mayBeRelative } from './may-be-relative'
import { recordingOf, withMoments } from './moments'

/** Where the note goes: below which heading, and into which company. */
export interface Place {
  /** Level of the talk's heading; the note's own headings go below it. */
  level: Level
  /** Whether other notes stand in the same document. */
  among: 'alone' | 'others'
}

/** `contained`, as a value that is there only where a note needs it. */
export type Contain = typeof contained

/** Loads what `noteBody` puts these notes into the place with; `null` where it can do without. */
export async function containFor(
  notes: readonly SavedTalk[],
  place: Place,
): Promise<Contain | null> {
  const needed = notes.some(({ note }) => textsOf(note).some((text) => isRisky(text, place)))
  return needed ? (await import('./contained')).contained : null
}

/**
 * What the user wrote, in their own Markdown, the point still being typed last; empty where there
 * is nothing. Whatever it leaves open is closed, so that what follows stays outside of it. `contain`
 * is what `containFor` gave for this note, or for more, and this place.
 */
export function noteBody(saved: SavedTalk, place: Place, contain: Contain | null): string {
  const [body = '', point = ''] = textsOf(saved.note).map((text) => {
    const recording = /\[\d/.test(text) ? recordingFor(saved) : null
    if (contain === null || !isRisky(text, place)) return withMoments(text, recording)
    const suffix = place.among === 'others' ? suffixOf(saved) : null
    return contain(text, { level: place.level, suffix, recording, base: saved.talk.url })
  })
  return point === '' ? body : appendLines(body, point.split('\n'))
}

function textsOf({ body, draft }: Note): string[] {
  return draft === '' ? [tidy(body)] : [tidy(body), tidy(pointLines(draft, 0).join('\n'))]
}

/**
 * Whether the text may run into its surroundings, with a fence, HTML, a heading, or a definition
 * among others, or has an address that counts on them. Most notes have none of these, and looking for
 * single words is quickest.
 */
export function isRisky(text: string, { among }: Place): boolean {
  return (
    text.includes('```') ||
    text.includes('~~~') ||
    (text.includes('<') && /<[a-z!?/]/i.test(text)) ||
    (text.includes('#') && /(?:^|[\s>.)*+-])#{1,6}(?:[ \t]|$)/m.test(text)) ||
    /[-=][ \t]*$/m.test(text) ||
    (among === 'others' && text.includes(']:')) ||
    mayBeRelative(text)
  )
}

/** Without empty lines at the ends; nothing else of what the user wrote is touched. */
export function tidy(text: string): string {
  const lines =
    text.includes('\r') || text.includes('\0')
      ? text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
      : text
  return lines.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
}

/** Tells the labels of this note from those of all others, the same at each export. */
function suffixOf({ talk }: SavedTalk): string {
  return `-${talk.id.replace(/[^\w./-]/g, '_')}`
}

function recordingFor({ talk, note }: SavedTalk): string | null {
  const url = recordingOf([...talk.links, ...note.links])
  return url === null ? null : webAddress(url)
}
