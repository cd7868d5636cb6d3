/**
 * Whether reading this Markdown could take seconds: the parser's time grows with the square of some
 * texts' length, and worse with quotes and lists that open one another in one line. Nobody writes
 * such notes, but a template can make such a text.
 */
export function isIntricate(markdown: string): boolean {
  return markdown.length > LONGEST || NESTED.test(markdown)
}

const LONGEST = 20_000

const NESTED = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){30}/m
