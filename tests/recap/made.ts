import type { Note } from '../../src/note/note'
import type { SavedTalk } from '../../src/note/saved'
import { newRecap, type Recap } from '../../src/recap/recap'
import type { Talk } from '../../src/talk/talk'
import { savedTalk } from '../export/saved'

export const NOW = '2023-03-01T12:00:00.000Z'

/** A talk of a conference with a recording; its name is its title and the last part of its id. */
export function saved(name: string, talk: Partial<Talk> = {}, note: Partial<Note> = {}): SavedTalk {
  const conference = talk.conference === undefined ? 'fosdem-2023' : talk.conference
  const id = talk.id ?? `${conference ?? 'web'}/${name.toLowerCase().replace(/\W+/g, '-')}`
  const url = `https://example.org/${id}/`
  return savedTalk(
    {
      ...{ id, url, conference, title: name, subtitle: null, track: null },
      links: [{ kind: 'video', url: `${url}talk.mp4`, label: null }],
      ...talk,
    },
    note,
  )
}

/** The talks by their ids. */
export function all(...talks: SavedTalk[]): Map<string, SavedTalk> {
  return new Map(talks.map((each) => [each.talk.id, each]))
}

/** A recap of all talks of two conferences and of none. */
export function recap(own: Partial<Recap> = {}): Recap {
  const conferences = ['fosdem-2023', 'camp', '']
  return { ...newRecap('recap', { kind: 'conferences', conferences }, 'My notes', NOW), ...own }
}
