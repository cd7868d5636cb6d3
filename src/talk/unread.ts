import { urlOf } from './address'
import { fileKind } from './address-kind'
import { factsOf } from './facts'
import { fileTitle } from './file-title'
import { pageId } from './identity'
import { namedTalk } from './named-talk'
import type { Talk, TalkLink } from './talk'

/**
 * A talk made of nothing but an address and a title: for pages that can't be read (the browser's
 * own pages, extension stores) and for bare files, which have nothing to read (a PDF, a recording).
 * `now` is an ISO 8601 instant.
 */
export function unreadPage(url: string, title: string, now: string): Talk {
  const known = namedTalk(url)
  return {
    ...factsOf({
      id: known?.id ?? pageId(url),
      conference: known?.conference ?? null,
      title: fileTitle(url, title, known) || url,
      url,
      links: ownLink(url),
    }),
    extractor: 'unread',
    capturedAt: now,
  }
}

/** The file itself, where it is one that a talk has. */
function ownLink(address: string): TalkLink[] {
  const url = /^https?:/i.test(address) ? urlOf(address) : null
  const kind = url && fileKind(url)
  return kind ? [{ kind, url: address, label: null }] : []
}
