import type { Note } from '../note/note'
import type { Talk } from '../talk/talk'
import { unreadPage } from '../talk/unread'

/**
 * A talk to show for a note that has lost its own: one that was written on while another page
 * removed the talk. What the user wrote is never hidden; the next capture brings the facts back.
 */
export function standInFor(note: Note): Talk {
  const web = /^web\/(.+)$/.exec(note.talkId)?.[1]
  const talk = unreadPage(web ? `https://${web}` : '', note.talkId, note.createdAt)
  return { ...talk, id: note.talkId }
}
