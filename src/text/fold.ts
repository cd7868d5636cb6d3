/**
 * Text as it is compared: small letters without accents, ligatures and wide forms taken apart, so
 * that `Grone` is `Grøne`. Each character is folded by itself: `foldedWithPlaces` can then say where
 * in the text each folded character stands.
 */
export function fold(text: string): string {
  return isAscii(text)
    ? text.toLowerCase()
    : text.replace(BEYOND_ASCII, foldCharacter).toLowerCase()
}

/** Its words alone, one space between them: `Résumé: C++!` and `resume c` are the same. */
export function foldedWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** The folded text, and for each of its UTF-16 units the range of the text that it was made of. */
export interface FoldedText {
  folded: string
  /** Where the character begins in the text … */
  from: number[]
  /** … and where it ends, with the accents that follow it. */
  to: number[]
}

/** As `fold`, with the places in the text. */
export function foldedWithPlaces(text: string): FoldedText {
  let folded = ''
  const from: number[] = []
  const to: number[] = []
  let at = 0
  for (const character of text) {
    const end = at + character.length
    const units = fold(character)
    // An accent of its own goes with the letter before it.
    if (units === '' && to.length > 0) extend(from, to, end)
    for (let i = 0; i < units.length; i++) {
      from.push(at)
      to.push(end)
    }
    folded += units
    at = end
  }
  return { folded, from, to }
}

function extend(from: number[], to: number[], end: number): void {
  const start = from[from.length - 1]
  for (let i = to.length - 1; i >= 0 && from[i] === start; i--) to[i] = end
}

/** Also for long texts: an expression does not build anything here. */
function isAscii(text: string): boolean {
  return !ANY_BEYOND_ASCII.test(text)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const ANY_BEYOND_ASCII = /[^\x00-\x7f]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const BEYOND_ASCII = /[^\x00-\x7f]/gu

/**
 * Letters that Unicode does not take apart though people type them without their stroke:
 * https://www.unicode.org/reports/tr44/#Character_Decomposition_Mappings knows none for them.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ς: 'σ',
}

/**
 * Accents, vowel points and the tatweel of Hebrew and Arabic, and what is not seen (soft hyphen, zero
 * width, direction). Not all of `\p{M}`: the vowels of Indian scripts are marks as well.
 */
const UNSEEN = new RegExp(
  [
    // Latin, Greek and Cyrillic
    '[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f]',
    // Hebrew, Arabic
    '[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7]',
    '[\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc]',
    // not seen
    '[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]',
  ].join('|'),
  'g',
)

/** Dashes, curly quotes and the like part words as a space does; text with them is as quick as ASCII. */
const SIGN = /[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}]/gu

const known = new Map<string, string>()

function foldCharacter(character: string): string {
  const found = known.get(character)
  if (found !== undefined) return found
  const folded = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(UNSEEN, '')
    .replace(SIGN, ' ')
  known.set(character, folded)
  return folded
}
