import { callBackground } from '../../browser/messages'
import type { SavedTalk } from '../../note/saved'
import { getTalks, recentTalks } from '../../storage/read-talks'
import type { Talk } from '../../talk/talk'

/** As many as a list shows before anything is looked for. */
export const MOST_OFFERED = 12

/** Talks that are offered for a page. */
export interface Offered {
  talks: SavedTalk[]
  /** Whether more are saved than these: those have to be looked for. */
  more: 'some' | 'none'
}

/** From where a talk is looked for, if it is saved itself. */
interface Asking {
  id: string
  /** What the user said are other talks. */
  apart?: readonly string[] | undefined
}

/**
 * The talks that are offered, at most `count`: those first that the page's name hints at, then the
 * recent. Not the one that asks, and what was said to be another only where there is nothing else: it
 * can be looked for.
 */
export async function attachable(
  page: Pick<Talk, 'title' | 'url'> | null,
  count: number,
  { id, apart = [] }: Asking = { id: '' },
): Promise<Offered> {
  const [recent, ids] = await Promise.all([
    recentTalks(count + apart.length + 2),
    page ? hinted(page) : [],
  ])
  const first = ids.length > 0 ? await getTalks(ids) : []
  const known = new Set([id, ...first.map(({ talk }) => talk.id)])
  const all = [
    ...first.filter(({ talk }) => talk.id !== id),
    ...recent.filter(({ talk }) => !known.has(talk.id)),
  ]
  const others = all.filter(({ talk }) => !apart.includes(talk.id))
  const talks = (others.length > 0 ? others : all).slice(0, count)
  return { talks, more: all.length > talks.length ? 'some' : 'none' }
}

/** None where it takes long or nobody answers: rows must not move once they are there. */
function hinted({ title, url }: Pick<Talk, 'title' | 'url'>): Promise<string[]> {
  return Promise.race([
    callBackground('hinted', { title, url }).catch(() => []),
    new Promise<string[]>((resolve) => setTimeout(resolve, PATIENCE, [])),
  ])
}

/** ms; so long nobody misses the list. */
const PATIENCE = 250
