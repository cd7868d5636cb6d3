import { emptyNote, type Note } from '../../src/note/note'
import type { SavedTalk } from '../../src/note/saved'
import type { Talk } from '../../src/talk/talk'

const NOW = '2023-02-10T09:00:00.000Z'

/** A talk that took place, with the parts that a test is about. */
export function savedTalk(talk: Partial<Talk> = {}, note: Partial<Note> = {}): SavedTalk {
  const id = talk.id ?? 'fosdem-2023/goreducecognitive'
  return {
    talk: {
      id,
      conference: 'fosdem-2023',
      conferenceTitle: 'FOSDEM 2023',
      title: 'Recipes for reducing cognitive load',
      subtitle: 'yet another idiomatic Go talk',
      speakers: ['Federico Paolinelli'],
      track: 'Go devroom',
      room: 'UD2.218A',
      start: '2023-02-04T11:00:00+01:00',
      end: '2023-02-04T11:30:00+01:00',
      timeZone: 'Europe/Brussels',
      status: null,
      abstract: null,
      language: null,
      url: 'https://fosdem.org/2023/schedule/event/goreducecognitive/',
      links: [],
      extractor: 'fosdem',
      capturedAt: NOW,
      ...talk,
    },
    note: { ...emptyNote(id, NOW), ...note },
  }
}
