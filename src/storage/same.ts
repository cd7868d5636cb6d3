/** Equal as plain data, whatever the order of the keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const fields = Object.entries(a)
  const others = b as Record<string, unknown>
  return (
    fields.length === Object.keys(b).length && fields.every(([key, v]) => isSame(v, others[key]))
  )
}
