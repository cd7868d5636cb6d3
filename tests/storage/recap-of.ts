import { newRecap, type Recap } from '../../src/recap/recap'

/** A recap of two conferences, and whatever the test wants of it. */
export function recapOf(part: Partial<Recap> = {}): Recap {
  const source = { kind: 'conferences' as const, conferences: ['fosdem-2023', 'cfgmgmtcamp-2023'] }
  const id = '4f0c9b4e-6a0e-4a7e-9f2b-0d6f2a1c7e11'
  return { ...newRecap(id, source, 'Two trips', '2023-02-05T09:00:00.000Z'), ...part }
}
