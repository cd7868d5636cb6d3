import { urlOf } from './address'
import { pageId } from './identity'
import { namedTalk } from './named-talk'
import type { Talk } from './talk'

/**
 * A talk made of nothing but an address and a title: for pages that can't be read (the browser's
 * own pages, its PDF viewer, extension stores). `now` is an ISO 8601 instant.
 */
export function unreadPage(url: string, title: string, now: string): Talk {
  const known = namedTalk(url)
  return {
    id: known?.id ?? pageId(url),
    conference: known?.conference ?? null,
    conferenceTitle: null,
    title: title.replace(/\s+/g, ' ').trim() || fileName(url) || url,
    subtitle: null,
    speakers: [],
    track: null,
    room: null,
    start: null,
    end: null,
    timeZone: null,
    status: null,
    abstract: null,
    language: null,
    url,
    links: [],
    extractor: 'unread',
    capturedAt: now,
  }
}

function fileName(url: string): string {
  const address = /^(https?|file):/i.test(url) ? urlOf(url) : null
  const last = address?.pathname.split('/').pop() ?? ''
  try {
    return decodeURIComponent(last).trim()
  } catch {
    return last
  }
}
