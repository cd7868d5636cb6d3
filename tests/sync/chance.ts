/** A number from 0 to 1 that depends on the words alone, so that a run can be repeated. */
export function chance(...words: (string | number)[]): number {
  let hash = 2166136261
  for (const char of words.join('|')) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619)
  // Two rounds of murmur3's finish: neighbours must not be alike.
  for (const factor of [0x85ebca6b, 0xc2b2ae35]) hash = Math.imul(hash ^ (hash >>> 15), factor)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** A whole number below `below`. */
export function below(limit: number, ...words: (string | number)[]): number {
  return Math.floor(chance(...words) * limit)
}
