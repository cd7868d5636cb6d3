import { emptyNote, type Note } from '../../src/note/note'
import type { Talk } from '../../src/talk/talk'
import { talkOf as anyTalk } from '../storage/talk-of'

/** A talk with a recording and no slides yet; `more` makes it another. */
export function talkOf(more: Partial<Talk> = {}): Talk {
  const url = 'https://video.fosdem.org/2023/UD2.218A/goreducecognitive.webm'
  return anyTalk({ links: [{ kind: 'video', url, label: 'Video recording (WebM)' }], ...more })
}

/** An untouched note on it. */
export function noteOf(more: Partial<Note> = {}): Note {
  return { ...emptyNote('fosdem-2023/goreducecognitive', '2023-02-04T10:00:00.000Z'), ...more }
}
