import { parse } from 'yaml'
import { oneLine } from '../export/escape'
import type { Verdict } from '../note/note'
import { tagText } from '../template/tag-text'
import { fileLines, frontLines, isBlank } from './file-lines'
import { OWN_PROPERTIES } from './talk-file'

/** What the properties of a file say that may come back; a field is absent where they say nothing sound. */
export interface Front {
  tags?: string[]
  verdict?: Verdict | null
  /** Of the talk's page. */
  url?: string
}

/**
 * Reads the properties at the top of a file, which may be by anybody: `null` where there are none, or
 * where they are no YAML.
 */
export function readFront(text: string): Front | null {
  const lines = fileLines(text)
  const end = frontLines(lines)
  if (end === null) return null
  const source = lines.slice(1, end - 1).join('\n')
  if (source.length > LONGEST) return null
  try {
    // No aliases: a few lines of them could stand for gigabytes.
    const options = { maxAliasCount: 0, prettyErrors: false, uniqueKeys: false } as const
    const fields: unknown = parse(source, { ...options, logLevel: 'error' })
    if (fields === null) return {}
    return typeof fields === 'object' && !Array.isArray(fields)
      ? frontOf(fields as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** The lines of properties that are none of ours: somebody has added them, and they stay. */
export function addedProperties(text: string): string[] {
  const lines = fileLines(text)
  const end = frontLines(lines)
  if (end === null) return []
  let isAdded = false
  return lines.slice(1, end - 1).filter((line) => {
    const name = /^(?:"([^"]*)"|'([^']*)'|([^\s#'"-][^:]*)):(?:\s|$)/.exec(line)
    if (name) isAdded = !OWN_PROPERTIES.has((name[1] ?? name[2] ?? name[3] ?? '').trim())
    return isAdded && !isBlank(line)
  })
}

/**
 * The note's tags after what was done to those in the file. `known` are the note's when it was
 * written, whose names may be other ones there.
 */
export function tagsBack(known: readonly string[], inFile: readonly string[]): string[] {
  const back = inFile.map(
    (tag) => known.find((own) => own === tag || tagText(oneLine(own)) === tag) ?? tag,
  )
  // Tags of which nothing is left in a file could not be taken away there.
  const unseen = known.filter((own) => oneLine(own) === '')
  return [...new Set([...back, ...unseen])]
}

const LONGEST = 20_000
const MOST_TAGS = 100
const LONGEST_TAG = 100

function frontOf(fields: Record<string, unknown>): Front {
  const { tags, verdict, url } = fields
  const front: Front = {}
  if (tags === undefined || tags === null) front.tags = []
  else if (typeof tags === 'string') front.tags = tagsOf(tags.split(/[,\s]+/))
  else if (Array.isArray(tags)) front.tags = tagsOf(tags)
  if (verdict === undefined || verdict === null || verdict === '') front.verdict = null
  else if (isVerdict(verdict)) front.verdict = verdict
  if (typeof url === 'string') front.url = url
  return front
}

function tagsOf(items: readonly unknown[]): string[] {
  return items
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .map((item) => oneLine(String(item)).replace(/^#+/, ''))
    .filter((tag) => tag !== '' && tag.length <= LONGEST_TAG)
    .slice(0, MOST_TAGS)
}

function isVerdict(value: unknown): value is Verdict {
  return value === 'highlight' || value === 'good' || value === 'skip'
}
