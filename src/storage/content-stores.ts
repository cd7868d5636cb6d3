import type { StoreName } from './schema'

/** The stores that hold all that is stored of one talk (`content.ts`). */
export const CONTENT_STORES: readonly StoreName[] = [
  'talks',
  'notes',
  'pages',
  'versions',
  'merges',
]
