import { oneLine } from '../export/escape'
import type { SavedTalk } from '../note/saved'
import { type ArticleTexts, anchorsOf } from './anchors'
import type { Article, ArticleTalk } from './article'
import { createTalkMaker } from './article-talk'
import { type LinkSource, linkList } from './links'
import { mentionEdits, type Places, type Viewpoint } from './mention-edits'
import { createMentionIndex } from './mention-index'
import { createMentionFinder } from './mentions'
import { type PlannedSection, planOf } from './plan'
import { edit, type ReadText } from './read-text'
import type { Recap } from './recap'
import { createTextReader, type TextReader } from './texts'

/** As `articleOf`. */
export type ArticleMaker = (
  recap: Recap,
  saved: ReadonlyMap<string, SavedTalk>,
  now: string,
) => Promise<Article>

/**
 * A maker that reads only those notes anew which have changed since its last article, for where one is
 * made at each keystroke. A talk in which nothing has changed is the same object as before.
 */
export function createArticleMaker(): ArticleMaker {
  const reader = createTextReader()
  const indexFor = createMentionIndex()
  const mentionsIn = createMentionFinder()
  const makeTalk = createTalkMaker()
  return async (recap, saved, now) => {
    const { sections: planned, leftOut } = planOf(recap, saved)
    const texts = await textsOf(recap, planned, reader)
    const index = indexFor(saved)
    const anchors = anchorsOf(recap.title, planned, texts)
    const places = placesOf(anchors, saved)
    const linked = (text: ReadText, from: Viewpoint) =>
      edit(text, mentionEdits(text, mentionsIn(text, index), from, places))
    const words = (text: ReadText, position: number) => linked(text, { id: null, position }).source

    let position = 0
    const sections = planned.map(({ key, heading, talks }, i) => {
      const read = texts.sections[i] ?? { words: texts.opening, talks: [] }
      const before = words(read.words, position)
      const made = talks.map((each, j): ArticleTalk => {
        const { id } = each.saved.talk
        const text = linked(read.talks[j] ?? texts.opening, { id, position: position++ })
        return makeTalk(each, text, anchors.get(id) ?? '', recap, now)
      })
      return { key, heading, words: before, talks: made }
    })
    const all = sections.map(({ talks }) => talks)
    return {
      title: oneLine(recap.title),
      opening: words(texts.opening, 0),
      // At the end everything was mentioned before, which goes without saying.
      closing: words(texts.closing, 0),
      sections,
      links: recap.linkList === 'end' ? linkList(sourcesOf(texts, all), index) : [],
      leftOut,
    }
  }
}

async function textsOf(
  recap: Recap,
  sections: readonly PlannedSection[],
  reader: TextReader,
): Promise<ArticleTexts> {
  const [opening, closing, ...words] = await reader.words([
    { text: recap.opening, level: 1, name: 'opening' },
    { text: recap.closing, level: 1, name: 'closing' },
    ...sections.map(({ key, words }) => ({
      text: words,
      level: 2 as const,
      name: `words-${key.replace(/[^\w.-]/g, '_')}`,
    })),
  ])
  const notes = await Promise.all(
    sections.map(({ talks }) => reader.notes(talks.map(({ saved }) => saved))),
  )
  if (!opening || !closing) throw new Error('The reader gives a text for each.')
  return {
    opening,
    closing,
    sections: notes.map((talks, i) => ({ words: words[i] ?? opening, talks })),
  }
}

function placesOf(
  anchors: ReadonlyMap<string, string>,
  saved: ReadonlyMap<string, SavedTalk>,
): Places {
  const positions = new Map([...anchors.keys()].map((id, position) => [id, position]))
  return {
    of(id) {
      const [position, anchor] = [positions.get(id), anchors.get(id)]
      return position === undefined || anchor === undefined ? null : { position, anchor }
    },
    page: (id) => saved.get(id)?.talk ?? null,
  }
}

/** The article's texts and resources as they follow each other. */
function sourcesOf(
  { opening, closing, sections }: ArticleTexts,
  made: readonly (readonly ArticleTalk[])[],
): LinkSource[] {
  const alone = (text: ReadText) => ({ text, resources: [] })
  return [
    alone(opening),
    ...sections.flatMap(({ words, talks }, i) => [
      alone(words),
      ...talks.map((text, j) => ({ text, resources: made[i]?.[j]?.resources ?? [] })),
    ]),
    alone(closing),
  ]
}
