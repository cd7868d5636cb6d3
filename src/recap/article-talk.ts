import { oneLine, webAddress } from '../export/escape'
import { resources } from '../export/resources'
import { whenText } from '../export/when'
import type { SavedTalk } from '../note/saved'
import type { LinkKind } from '../talk/talk'
import type { ArticleResource, ArticleTalk } from './article'
import { type Cuts, partsAt } from './cuts'
import { missingWords } from './missing'
import { choiceFor } from './outline'
import type { PlannedTalk } from './plan'
import type { Recap } from './recap'

type TalkMaker = (
  planned: PlannedTalk,
  body: { source: string; cuts: Cuts },
  anchor: string,
  recap: Recap,
  now: string,
) => ArticleTalk

/** Makes the talks of an article; the same object as before where nothing of it has changed. */
export function createTalkMaker(): TalkMaker {
  const made = new WeakMap<
    SavedTalk['note'],
    { talk: SavedTalk['talk']; article: ArticleTalk; body: string }
  >()
  return ({ saved, heading, usualHeading }, { source, cuts }, anchor, recap, now) => {
    const before = made.get(saved.note)
    const facts = before?.talk === saved.talk ? before.article : factsOf(saved)
    const missing = missingWords(saved.talk, facts.resources, choiceFor(recap, saved.talk.id), now)
    const placed = { anchor, heading, usualHeading, missing }
    if (before && facts === before.article && before.body === source && isSame(facts, placed))
      return before.article
    const article = { ...facts, ...placed, ...partsAt(source, cuts) }
    made.set(saved.note, { talk: saved.talk, article, body: source })
    return article
  }
}

function isSame(article: ArticleTalk, part: Partial<ArticleTalk>): boolean {
  return Object.entries(part).every(([name, value]) => article[name as keyof ArticleTalk] === value)
}

/** All that is the same wherever the talk stands. */
function factsOf(saved: SavedTalk): ArticleTalk {
  const { talk, note } = saved
  return {
    id: talk.id,
    anchor: '',
    heading: '',
    usualHeading: '',
    title: oneLine(talk.title),
    subtitle: line(talk.subtitle),
    track: line(talk.track),
    speakers: lines(talk.speakers),
    room: line(talk.room),
    when: line(whenText(talk.start, talk.end)),
    start: talk.start,
    end: talk.end,
    url: webAddress(talk.url),
    prose: '',
    lead: null,
    points: '',
    rest: '',
    resources: lastingResources(saved),
    missing: null,
    verdict: note.verdict,
    tags: lines(note.tags),
  }
}

/** Without what is of use only while the conference goes on. */
function lastingResources(saved: SavedTalk): ArticleResource[] {
  const found = resources(saved)
  return LASTING.flatMap((kind) =>
    found
      .filter((each) => each.kind === kind)
      .map(({ words, url }) => ({ kind, label: words.replace(/^https?:\/\/(?=\S+$)/, ''), url })),
  )
}

const LASTING: readonly LinkKind[] = ['slides', 'video', 'audio', 'subtitles', 'code', 'other']

function line(text: string | null): string | null {
  return text === null ? null : oneLine(text) || null
}

function lines(texts: readonly string[]): string[] {
  return texts.map(oneLine).filter((text) => text !== '')
}
