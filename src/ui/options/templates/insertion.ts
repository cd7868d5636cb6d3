/** What a click in the list of names puts into the template. */
export interface Named {
  name: string
  kind: 'text' | 'Markdown' | 'list' | 'filter'
  example: string
}

/** The text that goes in for the stretch from `start` to `end`. */
export interface Insertion {
  start: number
  end: number
  text: string
}

/**
 * What to insert for a name where the cursor is: within `{{ … }}` or `{% … %}` the name alone, in the
 * place of the part of it that is typed already; else the whole of it, for a list a loop.
 */
export function insertionFor(
  source: string,
  cursor: number,
  { name, kind, example }: Named,
): Insertion {
  const open = openTag(source, cursor)
  if (open === null) {
    const text = kind === 'filter' ? example : kind === 'list' ? loopOver(name) : `{{ ${name} }}`
    return { start: cursor, end: cursor, text }
  }
  const typed = typedName(source, cursor)
  const start = cursor - typed.length
  const before = source.slice(open, start).trimEnd()
  if (kind !== 'filter' || before.endsWith('|')) return { start, end: cursor, text: name }
  return { start: cursor, end: cursor, text: ` | ${name}` }
}

/** The part of a name that is typed before the cursor, where one can stand; else nothing. */
function typedName(source: string, cursor: number): string {
  if (openTag(source, cursor) === null) return ''
  return /[A-Za-z_][\w.]*$/.exec(source.slice(0, cursor))?.[0] ?? ''
}

/** The names that begin so: filters behind a bar, variables elsewhere. */
export function offersFor(source: string, cursor: number, names: readonly Named[]): Named[] {
  const typed = typedName(source, cursor)
  if (typed === '') return []
  const isFilter = /\|\s*$/.test(source.slice(0, cursor - typed.length))
  return names
    .filter(({ kind }) => (kind === 'filter') === isFilter)
    .filter(({ name }) => name !== typed && name.startsWith(typed))
    .slice(0, MOST_OFFERS)
}

const MOST_OFFERS = 8

/** Where the tag that the cursor is in begins; `null` where it is in none. */
function openTag(source: string, cursor: number): number | null {
  const before = source.slice(0, cursor)
  const open = Math.max(before.lastIndexOf('{{'), before.lastIndexOf('{%'))
  const close = Math.max(before.lastIndexOf('}}'), before.lastIndexOf('%}'))
  return open > close ? open : null
}

function loopOver(list: string): string {
  const one = SINGLE[list.slice(list.lastIndexOf('.') + 1)] ?? 'item'
  return `{% for ${one} in ${list} %}\n{{ ${one} }}\n{% endfor %}`
}

const SINGLE: Partial<Record<string, string>> = {
  sections: 'section',
  talks: 'talk',
  links: 'link',
  tags: 'tag',
  speakers: 'speaker',
  resources: 'resource',
  slides: 'address',
  recordings: 'address',
}
