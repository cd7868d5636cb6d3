import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { JSDOM, VirtualConsole } from 'jsdom'
import { capturePage, moreOf } from '../../src/extractors/index'
import type { Capture } from '../../src/talk/capture'
import { type Answer, inItsOwnWords } from './corpus-answer'
import { answersOf } from './corpus-siblings'

export { fieldsOf } from './corpus-fields'

/** Real pages with their right answers, which lie beside the repository and are no part of it. */
export const CORPUS = fileURLToPath(new URL('../../../shared/corpus/pages/', import.meta.url))

export const corpusIsThere = existsSync(CORPUS)

const NOW = '2026-02-01T10:00:00.000Z'

export interface CorpusPage {
  site: string
  name: string
  /** Pages that are made by hand tell whether an extractor works at all, and no more. */
  evidence: 'original' | 'rendering' | 'skeleton' | 'unknown'
  answer: Answer
  html: string
  /** What is stored beside the page of what its site would answer. */
  siblings: 'some' | 'none'
  /** What `work` makes of the page: a new document each time, for some who read a page change it. */
  on<Result>(work: (doc: Document) => Result | Promise<Result>): Promise<Result>
  read(url?: string): Capture
  /** What is read where the site is asked for what the page lacks, and answers what is stored. */
  readMore(): Promise<Capture>
}

/** Names of the folders of pages. */
export function corpusSites(root = CORPUS): string[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.map(({ name }) => name).sort()
}

/** The pages of one site. */
export function corpusPages(site: string): CorpusPage[] {
  return pagesIn(join(CORPUS, site))
}

/** The pages of a folder that have an answer beside them: NAME.html with NAME.json. */
export function pagesIn(folder: string): CorpusPage[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/\.html$/, ''))
  return names
    .filter((name) => existsSync(join(folder, `${name}.json`)))
    .map((name) => pageOf(folder, name))
}

function pageOf(folder: string, name: string): CorpusPage {
  const html = readFileSync(join(folder, `${name}.html`), 'utf8')
  const answer = inItsOwnWords(
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Answer,
    html,
  )
  const siblings = answersOf(folder, name)
  const open = (url: string) =>
    new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window
  const on: CorpusPage['on'] = async (work) => {
    const window = open(answer.url)
    try {
      return await work(window.document)
    } finally {
      window.close()
    }
  }
  const read = (url = answer.url) => {
    const window = open(url)
    try {
      return capturePage(window.document, url, NOW)
    } finally {
      window.close()
    }
  }
  const readMore = async () => {
    const captured = read()
    const talk = await on((doc) => moreOf(doc, answer.url, NOW, siblings.ask))
    return talk ? { ...captured, talk } : captured
  }
  return {
    site: basename(folder),
    name,
    evidence: evidenceOf(answer.kind ?? ''),
    answer,
    html,
    siblings: siblings.there,
    on,
    read,
    readMore,
  }
}

function evidenceOf(kind: string): CorpusPage['evidence'] {
  if (/skeleton|\bhand\b|reconstructed/i.test(kind)) return 'skeleton'
  if (/original/i.test(kind)) return 'original'
  return /rendered/i.test(kind) ? 'rendering' : 'unknown'
}
