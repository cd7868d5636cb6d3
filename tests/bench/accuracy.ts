import { isDeepStrictEqual } from 'node:util'
import { corpusIsThere, corpusPages, fieldsOf } from '../extractors/corpus'

/** How much of one field is right on one year's pages. */
export interface AccuracyRow {
  figure: 'accuracy'
  site: string
  year: string
  field: string
  right: number
  total: number
}

/** Right answers by year and field on the corpus's FOSDEM talk pages; empty where it is not there. */
export async function accuracy(): Promise<AccuracyRow[]> {
  if (!corpusIsThere) {
    console.error('The corpus is not beside the repository: accuracy is not measured.')
    return []
  }
  const rows = new Map<string, AccuracyRow>()
  for (const page of corpusPages('fosdem')) {
    const year = page.name.slice(0, 4)
    const capture = page.read()
    if (page.answer.page_type) {
      count(rows, year, 'no talk', capture.kind === 'page')
      continue
    }
    for (const [field, [given, wanted]] of Object.entries(fieldsOf(capture, page))) {
      count(rows, year, field, isDeepStrictEqual(given, wanted))
    }
  }
  return [...rows.values()]
}

function count(rows: Map<string, AccuracyRow>, year: string, field: string, right: boolean): void {
  const key = `${year} ${field}`
  const row = rows.get(key) ?? {
    figure: 'accuracy',
    site: 'fosdem',
    year,
    field,
    right: 0,
    total: 0,
  }
  rows.set(key, { ...row, right: row.right + (right ? 1 : 0), total: row.total + 1 })
}
