import GithubSlugger from 'github-slugger'
import { containFor, noteBody, type Place } from '../export/body'
import { oneLine, webAddress } from '../export/escape'
import { headingText } from '../export/heading-text'
import { resources } from '../export/resources'
import { whenText } from '../export/when'
import type { SavedTalk } from '../note/saved'
import type { LinkKind } from '../talk/talk'
import type { Article, ArticleSection } from './article'
import { missingWords } from './missing'
import { choiceFor, outlineOf, own } from './outline'
import type { Recap } from './recap'

/** As `articleOf`. */
export type ArticleMaker = (
  recap: Recap,
  saved: ReadonlyMap<string, SavedTalk>,
  now: string,
) => Promise<Article>

/** A maker that reads only those notes anew which have changed since the last article. */
export function createArticleMaker(): ArticleMaker {
  return async (recap, saved, now) => {
    const { splitBody } = await import('./body')
    const slugger = new GithubSlugger()
    slugger.slug(recap.title)
    const sections: ArticleSection[] = []
    const leftOut: string[] = []
    const contain = await containFor([...saved.values()], PLACE)
    for (const section of outlineOf(recap, saved)) {
      const words = own(recap.sections, section.key)?.words ?? ''
      const made: ArticleSection = { key: section.key, heading: section.heading, words, talks: [] }
      slugger.slug(section.heading)
      const tracks = new Set<string>()
      for (const { id, state } of section.talks) {
        const each = saved.get(id)
        if (state !== 'in' || each === undefined) {
          leftOut.push(id)
          continue
        }
        const { talk, note } = each
        const choice = choiceFor(recap, id)
        const isFirst = talk.track !== null && !tracks.has(talk.track)
        tracks.add(talk.track ?? '')
        const bracket = recap.tracks === 'every' || (recap.tracks === 'first' && isFirst)
        const usualHeading = headingText(talk, bracket ? 'track' : 'none')
        const heading = oneLine(choice.heading ?? '') || usualHeading
        const links = resources(each).filter(({ kind }) => !PASSING.has(kind))
        made.talks.push({
          id,
          anchor: slugger.slug(heading),
          heading,
          usualHeading,
          title: oneLine(talk.title),
          subtitle: talk.subtitle,
          track: talk.track,
          speakers: talk.speakers,
          room: talk.room,
          when: whenText(talk.start, talk.end),
          url: webAddress(talk.url),
          ...splitBody(noteBody(each, PLACE, contain)),
          resources: links.map(({ kind, words, url }) => ({ kind, label: words, url })),
          missing: missingWords(talk, links, choice, now),
          verdict: note.verdict,
          tags: note.tags,
        })
      }
      if (made.talks.length > 0 || words.trim() !== '') sections.push(made)
    }
    const { title, opening, closing } = recap
    return { title, opening, closing, sections, links: [], leftOut }
  }
}

const PLACE: Place = { level: 3, among: 'others' }

/** Of use only while the conference goes on. */
const PASSING: ReadonlySet<LinkKind> = new Set<LinkKind>(['chat', 'feedback', 'live'])
