import { isDeepStrictEqual } from 'node:util'
import {
  type CorpusPage,
  corpusIsThere,
  corpusPages,
  corpusSites,
  fieldsOf,
} from '../extractors/corpus'
import { READERS } from './accuracy/readers'

/** How much of one field one reader gets right on the pages of one site. */
export interface AccuracyRow {
  figure: 'accuracy'
  site: string
  evidence: CorpusPage['evidence']
  reader: string
  field: string
  right: number
  /** Pages that have the field. */
  total: number
  /** Pages that have none, where the reader gave one. */
  invented: number
}

/** Right answers by site, reader and field on the corpus's pages; empty where it is not there. */
export async function accuracy(): Promise<AccuracyRow[]> {
  if (!corpusIsThere) {
    console.error('The corpus is not beside the repository: accuracy is not measured.')
    return []
  }
  return accuracyOn(corpusSites().flatMap(corpusPages))
}

/** The same on any pages with their answers. */
export async function accuracyOn(pages: readonly CorpusPage[]): Promise<AccuracyRow[]> {
  const rows = new Map<string, AccuracyRow>()
  for (const page of pages) {
    if (page.answer.page_type) {
      const talk = page.read().kind === 'talk'
      count(rows, page, 'talkmark', 'no talk', [talk ? 'talk' : 'none', 'none'])
      continue
    }
    for (const { name, read } of READERS) {
      const capture = await read(page, pages)
      if (!capture) continue
      for (const [field, pair] of Object.entries(fieldsOf(capture, page)))
        count(rows, page, name, field, pair)
    }
  }
  return [...rows.values()]
}

function count(
  rows: Map<string, AccuracyRow>,
  { site, evidence }: CorpusPage,
  reader: string,
  field: string,
  [given, wanted]: [unknown, unknown],
): void {
  const key = [site, evidence, reader, field].join(' ')
  const none = { right: 0, total: 0, invented: 0 }
  const row = rows.get(key) ?? { figure: 'accuracy', site, evidence, reader, field, ...none }
  const right = isDeepStrictEqual(given, wanted)
  if (isNothing(wanted)) row.invented += right ? 0 : 1
  else row.total += 1
  if (!isNothing(wanted) && right) row.right += 1
  rows.set(key, row)
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
