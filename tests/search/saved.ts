import { emptyNote, type Note } from '../../src/note/note'
import type { SavedTalk } from '../../src/note/saved'
import { createSearch, type Search } from '../../src/search/search'
import type { Talk } from '../../src/talk/talk'
import { talkOf } from '../storage/talk-of'

/** A talk with nothing in it but its title and what the test wants. */
export function saved(
  title: string,
  talk: Partial<Talk> = {},
  note: Partial<Note> = {},
): SavedTalk {
  const id = talk.id ?? title
  return {
    talk: talkOf({
      conference: null,
      conferenceTitle: null,
      title,
      subtitle: null,
      speakers: [],
      track: null,
      room: null,
      start: null,
      links: [],
      ...talk,
      id,
    }),
    note: { ...emptyNote(id, '2023-02-04T10:00:00.000Z'), ...note },
  }
}

/** A search in these talks. */
export function searchIn(...talks: SavedTalk[]): Search {
  const search = createSearch()
  for (const one of talks) search.put(one)
  return search
}

/** Ids of what is found, the best first. */
export function idsOf(search: Search, text: string): string[] {
  return search.find(text).hits.map(({ id }) => id)
}
