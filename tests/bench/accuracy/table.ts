import type { AccuracyRow } from '../accuracy'

/** What is shown for every reader; the rest for Talkmark alone, which alone knows of it. */
const COLUMNS = [
  'title',
  'speakers',
  'start',
  'end',
  'room',
  'track',
  'abstract',
  'slides',
  'videos',
]

/** The rows as a Markdown table, one line for each site and reader: right answers of those on the page. */
export function accuracyTable(rows: readonly AccuracyRow[]): string {
  const shown = rows.filter(({ total, invented }) => total > 0 || invented > 0)
  const lines = grouped(shown).map((group) => {
    const [{ site, reader } = { site: '', reader: '' }] = group
    const cells = COLUMNS.map((column) => cellOf(group.find(({ field }) => field === column)))
    return [`${site}${markOf(group)}`, reader, ...cells, others(group)]
  })
  const head = ['site', 'read by', ...COLUMNS, 'other fields']
  return `${[head, head.map(() => '---'), ...lines].map(lineOf).join('\n')}\n`
}

function grouped(rows: readonly AccuracyRow[]): AccuracyRow[][] {
  const groups = new Map<string, AccuracyRow[]>()
  for (const row of rows) {
    const key = `${row.site} ${row.evidence} ${row.reader}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function markOf([row]: readonly AccuracyRow[]): string {
  return row?.evidence === 'skeleton' ? ' (made by hand: smoke test only)' : ''
}

/** `98/98`, and how often the field was given where the page has none. */
function cellOf(row: AccuracyRow | undefined): string {
  if (!row) return ''
  const right = row.total > 0 ? `${row.right}/${row.total}` : ''
  return row.invented > 0 ? `${right} +${row.invented} wrong`.trim() : right
}

function others(group: readonly AccuracyRow[]): string {
  if (!group[0]?.reader.startsWith('talkmark')) return ''
  const rest = group.filter(({ field }) => !COLUMNS.includes(field))
  return rest.map((row) => `${row.field} ${cellOf(row)}`).join(', ')
}
