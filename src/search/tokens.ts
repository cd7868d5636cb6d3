import { type Clause, type Field, parseQuery } from './query'

/** The text of one clause: `tokenOf('tag', 'open source')` is `tag:"open source"`. */
export function tokenOf(field: Field, value: string): string {
  const plain = value.replace(/["“”„«»\s]+/g, ' ').trim()
  return /\s/.test(plain) ? `${field}:"${plain}"` : `${field}:${plain}`
}

/** True where the search says what `token` says, however it is written. */
export function hasToken(text: string, token: string): boolean {
  const wanted = clauseOf(token)
  return wanted !== null && parseQuery(text).clauses.some((clause) => same(clause, wanted))
}

/** The search with `token` at its end, unless it has it. */
export function withToken(text: string, token: string): string {
  if (clauseOf(token) === null || hasToken(text, token)) return text
  const before = `${text.trimEnd()}${parseQuery(text).unclosed}`
  return before === '' ? token : `${before} ${token}`
}

/** The search without `token`, wherever it stands; all else stays as it was typed. */
export function withoutToken(text: string, token: string): string {
  const wanted = clauseOf(token)
  if (wanted === null) return text
  const gone = parseQuery(text).clauses.filter((clause) => same(clause, wanted))
  return gone.reduceRight((left, { from, to }) => cut(left, from, to), text)
}

function cut(text: string, from: number, to: number): string {
  const [before, after] = [text.slice(0, from).trimEnd(), text.slice(to).trimStart()]
  return before === '' || after === '' ? before + after : `${before} ${after}`
}

function clauseOf(token: string): Clause | null {
  const { clauses } = parseQuery(token)
  return clauses.length === 1 ? (clauses[0] ?? null) : null
}

function same(a: Clause, b: Clause): boolean {
  return (
    a.sense === b.sense &&
    (a.kind === 'field' ? a.field : null) === (b.kind === 'field' ? b.field : null) &&
    a.words.join(' ') === b.words.join(' ')
  )
}
