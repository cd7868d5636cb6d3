import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { JSDOM } from 'jsdom'
import { capturePage } from '../../src/extractors/index'
import type { Capture } from '../../src/talk/capture'
import type { LinkKind } from '../../src/talk/talk'

/** Real pages with their right answers, which lie beside the repository and are no part of it. */
export const CORPUS = fileURLToPath(new URL('../../../shared/corpus/pages/', import.meta.url))

export const corpusIsThere = existsSync(CORPUS)

/** The answer beside a page; `page_type` marks the pages that are no talk. */
interface Answer {
  page_type?: string
  url: string
  title: string
  subtitle: string | null
  persons: string[]
  track: string | null
  room: string | null
  start: string | null
  end: string | null
  abstract: string
  slides: string[]
  videos: string[]
  subtitles_vtt?: string[]
  live?: string | null
  chat?: string[]
  hallway_chat?: string[]
  feedback?: string[]
  links: { title: string; href: string }[]
  attachments?: { type: string; title: string | null; href: string }[]
  slug?: string
}

export interface CorpusPage {
  name: string
  answer: Answer
  html: string
  read(url?: string): Capture
}

/** The pages of one site. */
export function corpusPages(site: string): CorpusPage[] {
  const folder = `${CORPUS}${site}/`
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'))
  return files.map((file) => {
    const answer: Answer = JSON.parse(readFileSync(folder + file.replace(/html$/, 'json'), 'utf8'))
    const html = readFileSync(folder + file, 'utf8')
    const read = (url = answer.url) => {
      const { document } = new JSDOM(html, { url }).window
      return capturePage(document, url, '2026-02-01T10:00:00.000Z')
    }
    return { name: file.replace(/\.html$/, ''), answer, html, read }
  })
}

/** The fields that are measured: what the page gave, and what it should have given. */
export function fieldsOf({ talk }: Capture, page: CorpusPage): Record<string, [unknown, unknown]> {
  const { answer } = page
  const of = (kind: LinkKind) =>
    talk.links.filter((link) => link.kind === kind).map(({ url }) => url)
  const all = new Set(talk.links.map(({ url }) => url))
  const missing = (urls: (string | null | undefined)[]) =>
    urls.flatMap((url) => (url ? [new URL(url).href] : [])).filter((url) => !all.has(url))
  const start = plain(answer.abstract).slice(0, 40)
  return {
    title: [talk.title, answer.title.replace(MARK, '').trim()],
    subtitle: [talk.subtitle, answer.subtitle?.trim() || null],
    speakers: [talk.speakers, answer.persons],
    track: [talk.track, trackWords(page)],
    room: [talk.room, answer.room],
    start: [talk.start, answer.start],
    end: [talk.end, answer.end],
    slides: [of('slides'), answer.slides.map((url) => new URL(url).href)],
    videos: [of('video').sort(), answer.videos.map((url) => new URL(url).href).sort()],
    subtitles: [of('subtitles'), answer.subtitles_vtt ?? []],
    live: [of('live'), liveOn(page)],
    chat: [missing([...(answer.chat ?? []), ...(answer.hallway_chat ?? [])]), []],
    feedback: [of('feedback'), answer.feedback ?? []],
    links: [missing(answer.links.map(({ href }) => href)), []],
    attachments: [missing((answer.attachments ?? []).map(({ href }) => href)), []],
    abstract: [plain(talk.abstract ?? '').slice(0, start.length), start],
  }
}

/** The page's own words count; the answers have the schedule's (`Go` for `Go devroom`). */
function trackWords({ html, answer }: CorpusPage): string | null {
  const words = /<strong>Track<\/strong>:\s*<a[^>]*>([^<]*)</.exec(html)?.[1]
  return words?.replaceAll('&amp;', '&') ?? answer.track
}

/** Some pages link the room's stream where the answer has none: what is on the page counts. */
function liveOn({ html, answer }: CorpusPage): string[] {
  const linked = [...html.matchAll(/href="(https:\/\/live\.fosdem\.org\/watch\/[^"]+)"/g)]
  return [
    ...new Set([...linked.map((match) => match[1]), ...(answer.live ? [answer.live] : [])]),
  ] as string[]
}

const MARK = /^(AMENDMENT|CANCELLED|\[CANCELED\]):?/

/** Letters and digits alone, so that Markdown and text compare. */
function plain(text: string): string {
  return text.replace(/\]\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '')
}
