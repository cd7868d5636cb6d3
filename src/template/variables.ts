import type { TemplateScope } from './template'

/** A name that a template can use, for the list beside the editor and the page in docs/. */
export interface Variable {
  /** As it is written: `title`, or `talk.title` within a loop over talks that calls each `talk`. */
  name: string
  /** What it holds. */
  what: string
  /** What it might hold. */
  example: string
  kind: 'text' | 'Markdown' | 'list'
  /** Where there is such a name: a template for single talks has `talk` alone. */
  scopes: readonly TemplateScope[]
}

const ARTICLE = ['article'] as const
const TALK = ['talk'] as const
const BOTH = ['article', 'talk'] as const

/** All names, those of the article first. What is not there is nothing: `{% if talk.subtitle %}`. */
export const VARIABLES: readonly Variable[] = [
  text('title', ARTICLE, 'The article’s title', 'My notes from FOSDEM 2023'),
  markdown('opening', ARTICLE, 'The words before the first section', 'It has been a long weekend.'),
  markdown('closing', ARTICLE, 'The words behind the last section', 'See you next year!'),
  list('sections', ARTICLE, 'The sections, in their order', 'section.heading, section.talks …'),
  list('talks', ARTICLE, 'The talks of all sections', 'talk.title, talk.points …'),
  list('links', ARTICLE, 'All links, where the article ends with them', 'link.label, link.url'),
  list('tags', ARTICLE, 'The tags of all talks, each once', 'go, testing'),
  list('speakers', ARTICLE, 'The speakers of all talks, each once', 'Federico Paolinelli'),
  text('first_date', ARTICLE, 'The day of the first talk', '2023-02-04'),
  text('date', ARTICLE, 'The day of the last talk', '2023-02-05'),

  text('section.heading', ARTICLE, 'Conference and day', 'FOSDEM 2023 [Saturday 4th of Feb]'),
  markdown('section.words', ARTICLE, 'The words before its first talk', 'Go all day.'),
  text('section.date', ARTICLE, 'The day of its first talk', '2023-02-04'),
  list(
    'section.talks',
    ARTICLE,
    'The section’s talks, in their order',
    'talk.title, talk.points …',
  ),

  text(
    'talk.heading',
    BOTH,
    'Title, subtitle and track',
    'Recipes. Yet another Go talk [Go devroom]',
  ),
  text('talk.title', BOTH, 'The title', 'Recipes for reducing cognitive load'),
  text('talk.subtitle', BOTH, 'The subtitle', 'yet another idiomatic Go talk'),
  list('talk.speakers', BOTH, 'Who speaks', 'Federico Paolinelli'),
  text('talk.conference', TALK, 'The conference', 'FOSDEM 2023'),
  text('talk.track', BOTH, 'The track', 'Go devroom'),
  text('talk.room', BOTH, 'The room', 'UD2.218A'),
  text('talk.when', BOTH, 'Day and times in words', 'Saturday 4 February 2023, 11:00–11:30'),
  text('talk.day', BOTH, 'The day in words', 'Saturday 4 February 2023'),
  text('talk.date', BOTH, 'The day as ISO 8601', '2023-02-04'),
  text('talk.time', BOTH, 'When it starts, by the conference’s clock', '11:00'),
  text('talk.end_time', BOTH, 'When it ends', '11:30'),
  text('talk.start', BOTH, 'Start as ISO 8601', '2023-02-04T11:00:00+01:00'),
  text('talk.end', BOTH, 'End as ISO 8601', '2023-02-04T11:30:00+01:00'),
  text('talk.status', TALK, 'What the organisers say: cancelled or amended', 'amended'),
  text('talk.language', TALK, 'The language’s code', 'en'),
  text(
    'talk.url',
    BOTH,
    'The address of its page',
    'https://fosdem.org/2023/schedule/event/goreducecognitive/',
  ),
  markdown('talk.abstract', TALK, 'What the page says about it', 'A talk about readable Go.'),
  markdown('talk.body', BOTH, 'The whole note', 'A fine talk.\n- Errors are types'),
  markdown('talk.prose', BOTH, 'The note before its list', 'A fine talk.'),
  markdown('talk.lead', BOTH, 'What leads to the list', 'Key points:'),
  markdown('talk.points', BOTH, 'The list of key points', '- Errors are types'),
  markdown('talk.rest', BOTH, 'The note behind its list', 'The slides have more.'),
  markdown('talk.missing', BOTH, 'What a reader won’t find', 'There is no recording yet.'),
  text('talk.verdict', BOTH, 'Your verdict: highlight, good or skip', 'highlight'),
  text('talk.attended', TALK, 'How you saw it: live or recording', 'live'),
  list('talk.tags', BOTH, 'Your tags', 'go, testing'),
  list('talk.slides', BOTH, 'Addresses of the slides', 'https://fosdem.org/slides.pdf'),
  list(
    'talk.recordings',
    BOTH,
    'Addresses of the recordings',
    'https://video.fosdem.org/talk.webm',
  ),
  list('talk.resources', BOTH, 'Its links by kind', 'resource.name, resource.links'),
  list('talk.further', BOTH, 'The same without the slides that `missing` names', 'resource.name'),
  list('talk.links', BOTH, 'Its links one by one', 'link.name, link.label, link.url'),
  text('talk.id', BOTH, 'What Talkmark knows it by', 'fosdem-2023/goreducecognitive'),
  text(
    'talk.anchor',
    ARTICLE,
    'Where #… leads to its heading',
    'recipes-for-reducing-cognitive-load',
  ),

  text('resource.name', BOTH, 'What the links are', 'Slides'),
  text('resource.kind', BOTH, 'The same for comparing', 'slides'),
  list('resource.links', BOTH, 'The links of this kind', 'link.label, link.url'),
  text('link.label', BOTH, 'The words of a link', 'slides.pdf'),
  text('link.url', BOTH, 'The address of a link', 'https://fosdem.org/slides.pdf'),
  text('link.name', BOTH, 'What a talk’s link is', 'Slides'),
  text('link.kind', BOTH, 'The same for comparing', 'slides'),
]

type Scopes = Variable['scopes']

function text(name: string, scopes: Scopes, what: string, example: string): Variable {
  return { name, what, example, kind: 'text', scopes }
}

function markdown(name: string, scopes: Scopes, what: string, example: string): Variable {
  return { name, what, example, kind: 'Markdown', scopes }
}

function list(name: string, scopes: Scopes, what: string, example: string): Variable {
  return { name, what, example, kind: 'list', scopes }
}
