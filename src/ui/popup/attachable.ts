import { callBackground } from '../../browser/messages'
import type { SavedTalk } from '../../note/saved'
import { getTalks, recentTalks } from '../../storage/read-talks'
import type { Talk } from '../../talk/talk'

/** Talks that are offered for a page. */
export interface Offered {
  talks: SavedTalk[]
  /** Whether more are saved than these: those have to be looked for. */
  more: 'some' | 'none'
}

/**
 * The talks that are offered, at most `count`: those first that the page's name hints at, then the
 * recent; none of `others`.
 */
export async function attachable(
  page: Pick<Talk, 'title' | 'url'> | null,
  count: number,
  others: readonly string[] = [],
): Promise<Offered> {
  const [recent, ids] = await Promise.all([
    recentTalks(count + others.length + 1),
    page ? hinted(page) : [],
  ])
  const first = ids.length > 0 ? await getTalks(ids) : []
  const known = new Set(first.map(({ talk }) => talk.id))
  const all = [...first, ...recent.filter(({ talk }) => !known.has(talk.id))].filter(
    ({ talk }) => !others.includes(talk.id),
  )
  return { talks: all.slice(0, count), more: all.length > count ? 'some' : 'none' }
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
