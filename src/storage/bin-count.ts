import { reading } from './transaction'

/** How many talks are in the bin. Rejects with a `StorageError`. */
export function countBin(): Promise<number> {
  return reading(['bin'], (tx) => tx.objectStore('bin').count())
}
