import { below } from './chance'

/**
 * From now on, names that are drawn by chance are the same in each run of a seed. Returns what makes
 * them random again.
 */
export function seedRandom(seed: number): () => void {
  let drawn = 0
  const inPlace = {
    getRandomValues<T extends ArrayBufferView | null>(array: T): T {
      const bytes = array as unknown as Uint8Array | Uint32Array
      for (let i = 0; i < bytes.length; i++) bytes[i] = below(2 ** 32, seed, 'drawn', ++drawn)
      return array
    },
    randomUUID: () => `00000000-0000-4000-8000-${String(++drawn).padStart(12, '0')}`,
  }
  for (const [name, value] of Object.entries(inPlace))
    Object.defineProperty(crypto, name, { value, configurable: true })
  return () => {
    // What the prototype has shows again.
    for (const name of Object.keys(inPlace)) Reflect.deleteProperty(crypto, name)
  }
}
