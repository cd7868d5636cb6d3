import { sched as schedTalk } from '../talk/sites/sched'
import type { Extractor, TalkFacts } from './extractor'
import { markdownOf } from './markdown'
import { materialOf } from './material'
import { ownText } from './own-text'
import { all, first, languageOf, metaOf, oneLine, textOf, titleOf } from './page'
import { textsOf } from './texts'

/**
 * Sessions on sched.com: https://kccnceu2023.sched.com/event/1HyaB/title Their times have no zone but
 * an abbreviation, which several share (`CST`); the site's calendar has the instants. The templates
 * are not public: what is read here is what public scrapers of many conferences read.
 */
export const sched: Extractor = {
  id: 'sched',
  hosts: 'any',
  matches: (url) => schedTalk(url) !== null,
  extract,
  more: 'on request',
}

function extract(doc: Document, url: URL): TalkFacts | null {
  const named = schedTalk(url)
  const name = first(doc, '.list-single__event a.name') ?? first(doc, '.event a.name')
  const title = textOf(name?.querySelector('.session-title')) ?? ownText(name)
  if (!named || !title) return null
  const description = first(doc, '.tip-description')
  const uid = name?.getAttribute('id') ?? ''
  return {
    id: named.id,
    conference: named.conference,
    conferenceTitle: conferenceIn(oneLine(metaOf(doc, 'og:title')) ?? titleOf(doc), title),
    title,
    subtitle: null,
    speakers: textsOf(all(doc, SPEAKERS)),
    track: textOf(first(doc, '.sched-event-type a[href*="type/"]')),
    room: textOf(first(doc, PLACE)),
    start: null,
    end: null,
    timeZone: null,
    status: null,
    abstract: description ? markdownOf([description], url.href) : null,
    language: languageOf(doc),
    url: `https://${named.conference}${url.pathname}`,
    links: materialOf(all(doc, LINKS), url.href, '.file-uploaded'),
    ...(/^[0-9a-f]{32}$/.test(uid) && { guid: uid }),
  }
}

const PLACE =
  '.list-single__location a[href*="venue"], .sched-event-details-timeandplace a[href*="venue"]'

/** The head says `Conference: Title`, cut where it is long. */
function conferenceIn(head: string | null, title: string): string | null {
  const end = head?.indexOf(`: ${title.slice(0, 12)}`) ?? -1
  return (end > 0 && head?.slice(0, end)) || null
}

/** Speakers and moderators; sponsors and exhibitors stand there as well, with links of their own. */
const SPEAKERS = '.sched-person-session h2 a[href*="speaker/"]'

/** The files of the session, recordings that are shown in it, and what its fields link to. */
const LINKS =
  'a.file-uploaded[href], .sched-event-details iframe[src*="youtube"], .sched-event-details iframe[src*="vimeo"], .sched-button a[href^="http"], .tip-custom-fields a[href^="http"]'
