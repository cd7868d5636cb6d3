import type { Talk } from '../talk/talk'
import type { Facets } from './facets'
import type { Names } from './same-names'
import { foldedTitle } from './title-parts'

/** What a first look at another talk shows; `nothing`: it need not be looked at again. */
export type Glance = 'a name' | 'a word' | 'nothing'

/**
 * A first look at other talks, some microseconds for each: whether they have a word of the title in
 * common, or begin at once, or hold what one of the talk's names is known by.
 */
export function quickLook(own: Facets, names: Names): (other: Talk) => Glance {
  const { matter } = own
  const pattern = patternOf(names)
  return (other) => {
    if (holdsName(other, pattern)) return 'a name'
    if (Date.parse(other.start ?? '') === own.more.at) return 'a word'
    const { title, subtitle } = other
    const isIn = hasWord(title, matter) || (subtitle !== null && hasWord(subtitle, matter))
    return isIn ? 'a word' : 'nothing'
  }
}

function hasWord(title: string, words: ReadonlySet<string>): boolean {
  return foldedTitle(title.slice(0, READ))
    .split(' ')
    .some((word) => words.has(word))
}

/** Characters of a title that are looked at. */
const READ = 500

/** In every spelling of an address: its longest run of letters and figures. */
function patternOf({ own, schedule, files }: Names): RegExp {
  const keys = [...own, ...schedule, ...files].map(keyOf).filter((key) => key !== '')
  return new RegExp([...new Set(keys)].join('|') || '$^', 'i')
}

function keyOf(id: string): string {
  // A long id ends in a fingerprint, which is in no address.
  const text = id.length > LONG ? id.slice(0, id.lastIndexOf('~')) : id
  const last = text.slice(text.lastIndexOf('/', text.length - 2) + 1)
  const runs = last.match(/[a-z0-9]+/gi) ?? text.match(/[a-z0-9]+/gi) ?? []
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '')
}

const LONG = 240

function holdsName({ id, url, links, sources }: Talk, pattern: RegExp): boolean {
  if (pattern.test(id) || pattern.test(url)) return true
  if (links.some((link) => link.kind !== 'other' && pattern.test(link.url))) return true
  return sources?.some((source) => pattern.test(source.url)) ?? false
}
