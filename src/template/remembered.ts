/**
 * The work with what it made of the last texts at hand: a preview asks for the same hundreds of texts
 * at each key.
 */
export function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = work(text)
    // The oldest go first: a map keeps the order in which they came.
    if (known.size >= MOST) known.delete(known.keys().next().value ?? '')
    known.set(text, made)
    return made
  }
}

const MOST = 3000
