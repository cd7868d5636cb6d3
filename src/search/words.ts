/**
 * The words of folded text: runs of letters and digits, with the signs of `c++` and `f#`; an emoji is
 * a word. Scripts that put no spaces between words give one long word up to the next sign or script.
 */
export function wordsOf(folded: string): string[] {
  if (!ANY_BEYOND_ASCII.test(folded)) return folded.match(ASCII_WORD) ?? []
  const runs = folded.match(RUN) ?? []
  return ANY_UNSPACED.test(folded) ? runs.flatMap((run) => run.match(PIECE) ?? []) : runs
}

/** As `wordsOf`, with the place of each in the folded text. */
export function* wordsWithPlaces(folded: string): Generator<{ word: string; at: number }> {
  for (const run of folded.matchAll(RUN)) {
    for (const piece of run[0].matchAll(PIECE)) {
      yield { word: piece[0], at: run.index + piece.index }
    }
  }
}

/** True for a word of a script without spaces: what is searched for may stand anywhere within it. */
export function isUnspaced(word: string): boolean {
  return STARTS_UNSPACED.test(word)
}

/** The long mark of katakana is no letter of one script. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u30fc\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}'

/** A word, or several of scripts with and without spaces that touch each other. */
const RUN = /[\p{L}\p{N}\p{M}]+[+#]*|\p{Extended_Pictographic}/gu

const ANY_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u')
const PIECE = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu')

/** The same for text that needs no more, several times as fast. */
const ASCII_WORD = /[a-z0-9]+[+#]*/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const ANY_BEYOND_ASCII = /[^\x00-\x7f]/
