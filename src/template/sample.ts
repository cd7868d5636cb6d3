import { emptyNote, type Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import { type Article, articleOf } from '../recap/article'
import { newRecap } from '../recap/recap'
import type { Talk } from '../talk/talk'

const AFTERWARDS = '2023-02-10T09:00:00.000Z'

/** Talks for showing what a template does while there are no notes yet. */
export const SAMPLE_TALKS: readonly [SavedTalk, ...SavedTalk[]] = [
  sample(
    {
      id: 'sample-2023/line-of-sight',
      title: 'Keeping the line of sight',
      subtitle: 'small habits for readable Go',
      speakers: ['Ada Example', 'Grace Sample'],
      track: 'Go devroom',
      room: 'K.1.105',
      start: '2023-02-04T11:00:00+01:00',
      end: '2023-02-04T11:30:00+01:00',
      abstract: 'Code is read more often than it is written.',
      links: [
        { kind: 'slides', url: 'https://example.org/line-of-sight.pdf', label: 'Slides' },
        { kind: 'video', url: 'https://example.org/line-of-sight.webm', label: 'WebM' },
      ],
    },
    {
      body: 'A talk to come back to: nothing in it is new, all of it is **right**.\n\n- The golden path stays at the left\n  - two levels are enough\n- Errors are types\n\nThe slides have more, as has [the code](https://example.org/code).',
      verdict: 'highlight',
      attended: 'live',
      tags: ['go', 'clean code'],
    },
  ),
  sample(
    {
      id: 'sample-2023/notes',
      title: 'Notes that outlive the conference',
      track: 'Community devroom',
      room: 'H.2214',
      speakers: ['Alan Placeholder'],
      start: '2023-02-05T10:00:00+01:00',
      end: '2023-02-05T10:25:00+01:00',
    },
    {
      body: '- Write during the talk\n- Publish on the way home',
      verdict: 'good',
      tags: ['writing'],
    },
  ),
]

/** An article of them. */
export function sampleArticle(): Promise<Article> {
  const saved = new Map(SAMPLE_TALKS.map((one) => [one.talk.id, one]))
  const recap = newRecap(
    'sample',
    { kind: 'talks', ids: [...saved.keys()] },
    'My notes',
    AFTERWARDS,
  )
  return articleOf(
    {
      ...recap,
      opening: 'It has been a long weekend. Here is what stays with me.',
      closing: 'See you next year!',
      tracks: 'every',
      linkList: 'end',
    },
    saved,
    AFTERWARDS,
  )
}

function sample(
  talk: Partial<Talk> & { id: string; title: string },
  note: Partial<Note>,
): SavedTalk {
  const slug = talk.id.slice(talk.id.indexOf('/') + 1)
  return {
    talk: {
      conference: 'sample-2023',
      conferenceTitle: 'Sample Days 2023',
      subtitle: null,
      speakers: [],
      track: null,
      room: null,
      start: null,
      end: null,
      timeZone: 'Europe/Brussels',
      status: null,
      abstract: null,
      language: 'en',
      url: `https://example.org/2023/${slug}/`,
      links: [],
      extractor: 'generic',
      capturedAt: AFTERWARDS,
      ...talk,
    },
    note: { ...emptyNote(talk.id, AFTERWARDS), ...note },
  }
}
