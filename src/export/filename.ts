/** Longest name in bytes: leaves room for folders and for the marks that sync programs add. */
const MOST_BYTES = 120

/**
 * A file name made of the title that every system takes: Windows' forbidden characters and names
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file), no dot or space at either end,
 * at most 120 bytes of UTF-8, in NFC. The same title gives the same name; with `taken`, one that
 * differs from all of these in more than its capitals, and that joins them.
 */
export function fileName(title: string, extension: string, taken?: Set<string>): string {
  const dot = extension === '' ? '' : `.${extension.replace(/^\.+/, '')}`
  const stem = stemOf(title)
  const folded = taken ? foldedNames(taken) : new Set<string>()
  let name = cut(stem, MOST_BYTES - bytes(dot)) + dot
  for (let n = 2; folded.has(fold(name)); n++) {
    const number = ` (${n})`
    name = cut(stem, MOST_BYTES - bytes(dot) - bytes(number)) + number + dot
  }
  taken?.add(name)
  folded.add(fold(name))
  return name
}

/** The name with a mark behind it that tells it from others: `Title (mark).md`. */
export function markedName(title: string, mark: string, extension: string): string {
  const dot = extension === '' ? '' : `.${extension}`
  const own = ` (${cut(stemOf(mark), MOST_BYTES / 2)})`
  return cut(stemOf(title), MOST_BYTES - bytes(dot) - bytes(own)) + own + dot
}

/** Names that are the same to a file system that knows no capitals have one fold. */
export function foldedName(name: string): string {
  return fold(name)
}

const UNNAMED = 'untitled'

function stemOf(title: string): string {
  const stem = title
    .normalize('NFC')
    .replace(/(?!\u200c|\u200d)[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
  const trimmed = trimEnds(stem)
  if (trimmed === '') return UNNAMED
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed
}

/** Devices of Windows, whatever extension follows; the raised digits count as digits there. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i

/** A dot in front hides a file, a hyphen makes an option of it; Windows drops dots at the end. */
function trimEnds(name: string): string {
  return name.replace(/^(?:[\s.~-]|\u200c|\u200d)+/, '').replace(/(?:[\s.]|\u200c|\u200d)+$/, '')
}

function cut(text: string, most: number): string {
  if (bytes(text) <= most) return text
  let length = 0
  let kept = ''
  for (const { segment } of GRAPHEMES.segment(text)) {
    length += bytes(segment)
    if (length > most) break
    kept += segment
  }
  return trimEnds(kept) || UNNAMED
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })
const UTF8 = new TextEncoder()

function bytes(text: string): number {
  return UTF8.encode(text).length
}

function fold(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase()
}

/** The folded names of each set that is in use, so that thousands of names stay quick to tell apart. */
const known = new WeakMap<Set<string>, Set<string>>()

function foldedNames(taken: Set<string>): Set<string> {
  const before = known.get(taken)
  if (before && before.size >= taken.size) return before
  const folded = new Set([...taken].map(fold))
  known.set(taken, folded)
  return folded
}
