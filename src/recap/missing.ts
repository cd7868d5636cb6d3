import { link } from '../export/escape'
import type { Talk } from '../talk/talk'
import type { ArticleResource } from './article'
import type { RecapTalk } from './recap'

/**
 * What a reader might look for and won't find, said in Markdown: that the talk was cancelled or is
 * still to come, that there is no recording, and then where the slides are. `null` where nothing is
 * missing. `now` is an ISO 8601 instant.
 */
export function missingWords(
  talk: Pick<Talk, 'start' | 'status'>,
  resources: readonly ArticleResource[],
  { recording }: RecapTalk,
  now: string,
): string | null {
  if (resources.some(({ kind }) => kind === 'video')) return null
  if (talk.status === 'cancelled') return 'This talk was cancelled.'
  if (isAhead(talk.start, now)) return 'This talk has not taken place yet.'
  const words = recording === 'none' ? 'This talk was not recorded.' : 'There is no recording yet.'
  const slides = resources.find(({ kind }) => kind === 'slides')
  return slides ? `${words} You can find the ${slidesHere(slides)}.` : words
}

/** True where these words lead to the resource already. */
export function isNamedIn(missing: string | null, resource: ArticleResource): boolean {
  return missing !== null && resource.kind === 'slides' && missing.includes(slidesHere(resource))
}

function slidesHere({ url }: ArticleResource): string {
  return link('slides here', url)
}

/** A time without offset is taken as UTC, a day alone as ahead until it has begun. */
function isAhead(start: string | null, now: string): boolean {
  if (start === null) return false
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(start) || !start.includes('T')
  const begins = Date.parse(zoned ? start : `${start}Z`)
  return begins > Date.parse(now)
}
