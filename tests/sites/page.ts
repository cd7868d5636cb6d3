import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { registry } from '../../src/extractors/registry'
import type { Capture } from '../../src/talk/capture'
import type { LinkKind, Talk } from '../../src/talk/talk'
import type { About } from '../extractors/about'

/** Where the page stands. */
export const PAGE = 'docs/sites.md'

const FIXTURES = 'tests/fixtures'

/** What is told of a site: whether a talk that was read shows it. */
const FIELDS: [name: string, isRead: (talk: Talk) => boolean][] = [
  ['title', ({ title }) => title !== ''],
  ['speakers', ({ speakers }) => speakers.length > 0],
  ['track', ({ track }) => track !== null],
  ['room', ({ room }) => room !== null],
  ['start and end', ({ start, end }) => start !== null && end !== null],
  ['abstract', ({ abstract }) => abstract !== null],
  ['slides', has('slides')],
  ['recording', has('video')],
  ['subtitles', has('subtitles')],
  ['language', ({ language }) => language !== null],
  ['conference', ({ conferenceTitle }) => conferenceTitle !== null],
]

/** `docs/sites.md`, made of the fixtures and of what `about.json` beside them says. */
export function sitesPage(): string {
  const sites = registry.map(({ id, more }) => ({ id, more, ...aboutOf(id), ...readOn(id) }))
  const about = sites.map(({ id, name, hosts, pages, verified, source }) => [
    `**${name}**<br>\`${id}\``,
    hosts === 'any' ? 'any' : hosts.map((host) => `\`${host}\``).join('<br>'),
    pages,
    verified.map(({ on, how }) => `${on}: ${how}`).join('<br>'),
    `[structure](${source})`,
  ])
  const read = sites.map(({ name, talks, lists, more }) => [
    `${name}${more ? ' ¹' : ''}`,
    ...fieldsOf(talks),
    lists > 0 ? '✓' : '',
  ])
  const others = ['any other page', ...fieldsOf(readOn('generic').anyPages), '']
  return [
    START,
    table(['site', 'hosts', 'pages', 'verified', 'source'], about),
    READ,
    table(['site', ...FIELDS.map(([name]) => name), 'lists of talks'], [...read, others]),
    ...(sites.some(({ more }) => more) ? [MORE] : []),
    END,
  ].join('\n')
}

const START = `# Sites

Whose talk pages Talkmark reads, and how well. This page is made of the fixtures in \`tests/fixtures\`: by
\`npm run sites\`, not by hand. [Adding a site](adding-a-site.md) says how there come to be more.

A host of *any* is software that many conferences run: its pages are known by what they are, and believed
no more than any page is: their talks are talks of their own host.
`

const READ = `
## What is read

A ✓ stands where the pages of a site state the fact, and a test shows that it is read. What a page does not
state is left empty, never guessed.
`

const MORE = `
¹ What such a page lacks (often the year or the time zone) is asked of its own site when you click, where
the site offers it for calendars.`

const END = `
*Any other page* is read as far as it declares itself, as an event or a recording in schema.org's words or in
Open Graph's.

## How well it is read

\`npm run bench -- accuracy\` compares what is read with right answers, on stored originals and on pages made with
the sites' own templates, by site and field. Beside each site stands what general extractors get of the same
pages: schema.org and Open Graph alone, [Defuddle](https://github.com/kepano/defuddle) and
[Readability](https://github.com/mozilla/readability), which know a title, an author and a text, but no times,
rooms, slides or recordings. The pages are other people's and no part of this repository; the measurement says
so where they are missing.

To measure it on pages of your own, put each as \`NAME.html\` with its right answer as \`NAME.json\` into a folder,
and what the site would answer as \`NAME.ics\` if you have that:

\`\`\`json
{
  "url": "https://conf.example/2026/talk/ABC123/",
  "title": "…",
  "persons": ["…"],
  "track": null,
  "room": "…",
  "start": "2026-02-01T10:00:00+01:00",
  "end": "2026-02-01T10:30:00+01:00",
  "abstract": "its beginning",
  "slides": [],
  "videos": []
}
\`\`\`

A field that is left out is not measured, nor one that is known but not on the page (\`"track_on_page": false\`);
\`null\` or an empty list says that there is none. Then

\`\`\`sh
npm run -s accuracy -- --markdown FOLDER
\`\`\`

prints a table: right answers of the pages that have the field, and how often one was given where the page has
none. Without \`--markdown\` it prints a line of JSON for each figure.
`

function aboutOf(id: string): About {
  return JSON.parse(readFileSync(join(FIXTURES, id, 'about.json'), 'utf8'))
}

/** The talks that the fixtures of a site show, how many list some, and what is read as any page is. */
function readOn(id: string): { talks: Talk[]; lists: number; anyPages: Talk[] } {
  const folder = join(FIXTURES, id)
  const files = existsSync(folder) ? readdirSync(folder) : []
  const captures = files
    .filter((file) => file.endsWith('.json') && file !== 'about.json')
    .map((file): Capture => JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const talks = captures.map(({ talk }) => talk)
  return {
    talks: talks.filter(({ extractor }) => extractor === id),
    lists: captures.filter(({ kind }) => kind === 'schedule').length,
    anyPages: talks.filter(({ extractor }) => extractor === 'generic'),
  }
}

function fieldsOf(talks: Talk[]): string[] {
  return FIELDS.map(([, isRead]) => (talks.some(isRead) ? '✓' : ''))
}

function has(kind: LinkKind): (talk: Talk) => boolean {
  return ({ links }) => links.some((link) => link.kind === kind)
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
