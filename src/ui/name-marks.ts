/**
 * A character that stands for a name at the end of what somebody wrote, on its way through Markdown: of
 * those that mean nothing to anybody (https://www.unicode.org/faq/private_use.html).
 */
export function markFor(index: number): string {
  return String.fromCodePoint(FIRST + index)
}

/** A text in which nothing is such a mark. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u{f0000}-\u{ffffd}]/gu, '\ufffd')
}

/** The text's parts: words, and which name stands between them. */
export function partsAtMarks(text: string): (string | number)[] {
  return text
    .split(/([\u{f0000}-\u{ffffd}])/u)
    .map((part, i) => (i % 2 === 0 ? part : (part.codePointAt(0) ?? FIRST) - FIRST))
    .filter((part) => part !== '')
}

const FIRST = 0xf0000
