import { callBackground } from '../../browser/messages'
import type { SavedTalk } from '../../note/saved'
import { getTalks, recentTalks } from '../../storage/read-talks'
import type { TalkLink } from '../../talk/talk'

/** The talks that are offered, at most `count`: those first that the page's name hints at, then the recent. */
export async function attachable(link: TalkLink | null, count: number): Promise<SavedTalk[]> {
  const [recent, ids] = await Promise.all([recentTalks(count), link ? hinted(link) : []])
  const first = ids.length > 0 ? await getTalks(ids) : []
  const known = new Set(first.map(({ talk }) => talk.id))
  return [...first, ...recent.filter(({ talk }) => !known.has(talk.id))].slice(0, count)
}

/** None where it takes long or nobody answers: rows must not move once they are there. */
function hinted({ label, url }: TalkLink): Promise<string[]> {
  return Promise.race([
    callBackground('hinted', { title: label ?? '', url }).catch(() => []),
    new Promise<string[]>((resolve) => setTimeout(resolve, PATIENCE, [])),
  ])
}

/** ms; so long nobody misses the list. */
const PATIENCE = 250
