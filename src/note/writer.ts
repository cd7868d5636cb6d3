/** Somebody who writes in a shared vault, under a name that they gave themselves. */
export interface Writer {
  id: string
  name: string
}

/** A name of one's own: 40 random bits. */
export function newWriterId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('')
}

/** Whether this can be the id of a writer: others have written it. */
export function isWriterId(id: unknown): id is string {
  return typeof id === 'string' && /^[a-z2-7]{8}$/.test(id)
}

/**
 * A name as it may be shown beside what others wrote. It comes from strangers: without what controls
 * a terminal or turns the direction of the text around it, on one line, and not long.
 */
export function cleanName(name: string): string {
  const words = name
    .slice(0, LONGEST * 8)
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .trim()
  return Array.from(words).slice(0, LONGEST).join('').trim()
}

/** Characters. */
const LONGEST = 40

/**
 * Controls, what turns the direction (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters),
 * what can't be seen, and halves of characters; not the joiners that some scripts and emoji need.
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc]/gu

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
