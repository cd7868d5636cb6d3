import { oneLine } from '../export/escape'
import type { SavedTalk } from '../note/saved'
import { pageId, talkPageId } from '../talk/identity'
import type { Talk } from '../talk/talk'

/** What another talk can be mentioned by: the address of its page, or its title. */
export interface MentionIndex {
  /** Id of the talk whose page has this address. */
  talkAt(url: string): string | undefined
  /** By the first word of the title, the longest title first. */
  titles: ReadonlyMap<string, readonly Title[]>
}

interface Title {
  text: string
  /** Where in it the first word starts. */
  offset: number
  /** Of the talks with this title; several give the same talk more than once, or have little fantasy. */
  ids: string[]
}

/** A word, by which titles are found. */
export const WORD = /[\p{L}\p{N}]+/gu

/** The index of these talks; the one before, where nothing in it has changed. */
export function createMentionIndex(): (saved: ReadonlyMap<string, SavedTalk>) => MentionIndex {
  let talks: Talk[] = []
  let index = indexOf([])
  return (saved) => {
    const now = Array.from(saved.values(), ({ talk }) => talk)
    const same = now.length === talks.length && now.every((talk, i) => talk === talks[i])
    if (!same) index = indexOf(now)
    talks = now
    return index
  }
}

/** What two addresses of one talk's page have in common. */
function pageOf(url: string): string {
  return talkPageId(url) ?? pageId(url)
}

function indexOf(talks: readonly Talk[]): MentionIndex {
  const pages = new Map<string, string>()
  const byText = new Map<string, Title>()
  for (const talk of talks) {
    const { id } = talk
    const { page, text, offset } = namesOf(talk)
    pages.set(id, id)
    if (page !== null && !pages.has(page)) pages.set(page, id)
    if (text === null) continue
    const title = byText.get(text)
    if (title) title.ids.push(id)
    else byText.set(text, { text, offset, ids: [id] })
  }
  const titles = new Map<string, Title[]>()
  for (const title of byText.values()) {
    const first = firstWord(title.text)?.[0] ?? ''
    const sharing = titles.get(first)
    if (sharing) sharing.push(title)
    else titles.set(first, [title])
  }
  for (const sharing of titles.values()) sharing.sort((a, b) => b.text.length - a.text.length)
  return { talkAt: remembered((url) => pages.get(pageOf(url))), titles }
}

/** Taking addresses apart is dear, and an article has the same ones at each keystroke. */
function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    const result = work(text)
    known.set(text, result)
    return result
  }
}

interface Names {
  page: string | null
  /** `null` where the title is too common to be a mention (`Welcome`), or might be markup. */
  text: string | null
  offset: number
}

const known = new WeakMap<Talk, Names>()

function namesOf(talk: Talk): Names {
  const before = known.get(talk)
  if (before) return before
  const title = oneLine(talk.title)
  const telling = (title.length >= TELLING || title.includes(' ')) && !MARKUP.test(title)
  const names = {
    page: talk.url === '' ? null : pageOf(talk.url),
    text: telling ? title : null,
    offset: firstWord(title)?.index ?? 0,
  }
  known.set(talk, names)
  return names
}

/** Characters from which on a single word is the title and nothing else. */
const TELLING = 12

/** A note that has these characters in the same order need not mean the title. */
const MARKUP = /^[-#]|[*`~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u

function firstWord(title: string): RegExpMatchArray | null {
  return title.match(/[\p{L}\p{N}]+/u)
}
