import { pageId } from '../../talk/identity'
import { namedTalk } from '../../talk/named-talk'
import type { TalkFacts } from '../extractor'

/**
 * What the address of a talk's page says, or `null` where it is of no talk. A static copy on whichever
 * host (`/2016/events/1781.html`) is called by its page, since its address alone doesn't say frab.
 */
export function frabIds(url: URL): Pick<TalkFacts, 'id' | 'conference' | 'url'> | null {
  const place = /^(.*?)(?:\/public)?\/events\/\d+(?:\.html|\/?)$/.exec(url.pathname)
  if (!place) return null
  const address = url.origin + url.pathname
  const named = namedTalk(address)
  const conference = named ? named.conference : `${url.host}${place[1]}`
  return { id: named?.id ?? pageId(address), conference, url: address }
}
