import { fingerprint } from '../../src/talk/fingerprint'
import type { Talk, TalkLink } from '../../src/talk/talk'

/** The page of a talk's recording, as one who uploads many writes it; `way` chooses how. */
export function recordingOf(talk: Talk, way: number): Talk {
  const write = WAYS[way % WAYS.length] ?? bare
  const id = fingerprint(`${talk.id} ${way}`)
  return {
    ...talk,
    id: `youtube.com/${id}`,
    conference: null,
    conferenceTitle: null,
    subtitle: null,
    speakers: [],
    track: null,
    room: null,
    start: null,
    guid: undefined,
    abstract: null,
    url: `https://www.youtube.com/watch?v=${id}`,
    links: [],
    extractor: 'youtube',
    ...write(talk, (talk.speakers ?? []).join(', ')),
  } as Talk
}

/** Nothing but the title. */
const bare: Way = ({ title }) => ({ title })

type Way = (talk: Talk, speakers: string) => Partial<Talk>

const LONGEST = 100

const WAYS: readonly Way[] = [
  bare,
  (talk) => ({ title: `${talk.conferenceTitle} - ${talk.title}` }),
  (talk, speakers) => ({ title: join(' - ', talk.title, speakers) }),
  ({ title, speakers: [first] }) => ({ title: join(': ', first, title) }),
  // One program cuts anywhere, another at a word and says so.
  (talk) => ({ title: `${talk.conferenceTitle} - ${whole(talk)}`.slice(0, LONGEST) }),
  (talk) => ({ title: shortened(whole(talk), LONGEST) }),
  ({ title }) => ({ title: printed(title) }),
  ({ title }) => ({ title: title.toUpperCase() }),
  (talk, speakers) => ({ title: whole(talk, ': '), abstract: `Speakers: ${speakers}` }),
  (talk, speakers) => ({ title: join(' | ', talk.title, speakers, talk.conferenceTitle) }),
  ({ title, conferenceTitle, speakers: [first] }) => ({
    title: `${join(' by ', title, first)} @ ${conferenceTitle}`,
  }),
  ({ title, conferenceTitle, speakers: [first] }) => ({
    title: `[${conferenceTitle}] ${title}${first ? ` (${first}, Example Ltd)` : ''}`,
  }),
  ({ title, conferenceTitle, track }) => ({ title: join(' – ', conferenceTitle, track, title) }),
  ({ title, abstract, conferenceTitle }, speakers) => ({
    title: `Lightning Talk: ${title}`,
    abstract: `${abstract}\n\nby ${speakers}\n\nRecorded at ${conferenceTitle}.`,
  }),
  ({ title, abstract }) => ({ title: loosely(title), abstract }),
  ({ title, speakers, abstract }) => ({ title: loosely(title), speakers, abstract }),
  ({ title, speakers }) => ({ title: `CANCELLED ${title}`, speakers }),
  (talk, speakers) => ({ title: `${talk.conferenceTitle} ${join(' - ', talk.title, speakers)}` }),
]

/** As media.ccc.de shows it: with the speakers, and mostly with a link to the schedule. */
export function mediaPageOf(talk: Talk, way: number): Talk {
  const title = way % 3 === 0 ? `${talk.conferenceTitle} - ${talk.title}` : talk.title
  const schedule: TalkLink = { kind: 'schedule', url: talk.url, label: 'Fahrplan' }
  const slug = `${talk.id.replace(/\W/g, '')}${way}`
  return {
    ...recordingOf(talk, 0),
    id: `media.ccc.de/${slug}`,
    url: `https://media.ccc.de/v/${slug}`,
    title,
    subtitle: talk.subtitle,
    speakers: talk.speakers,
    abstract: talk.abstract,
    links: way % 4 === 1 ? [] : [schedule],
    extractor: 'media.ccc.de',
  }
}

function join(sign: string, ...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(sign)
}

function whole({ title, subtitle }: Talk, sign = ' '): string {
  return join(sign, title, subtitle)
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/\s\S*$/, '')}…`
}

function printed(text: string): string {
  return text.replaceAll("'", '’').replaceAll('"', '“').replaceAll('-', '–').replaceAll('...', '…')
}

/** What somebody types who looks at the title. */
function loosely(title: string): string {
  return title
    .replaceAll('&', 'and')
    .replace(/^(The|A|An) /, '')
    .replaceAll("'", '')
    .replaceAll('/', ' / ')
    .toLowerCase()
}
