import type { Extractor } from './extractor'
import { fosdem } from './fosdem'

/** Every site that is known, in the order in which they are asked. */
export const registry: readonly Extractor[] = [fosdem]

/** The extractors for an address: its host as a whole must be theirs, and it must be the web's. */
export function extractorsFor(url: URL, extractors = registry): Extractor[] {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return []
  if (url.username !== '' || url.password !== '') return []
  return extractors.filter(
    (extractor) => extractor.hosts.includes(url.hostname) && extractor.matches(url),
  )
}
