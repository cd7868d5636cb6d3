import type { TalkLink } from '../../talk/talk'
import { all, textOf } from '../page'
import { webAddress } from '../web-address'

/**
 * The links beside date and duration: to the talk in the schedule (`Fahrplan`, in older pages the
 * words are its host), and a DOI.
 */
export function pageLinks(doc: Document, base: string): TalkLink[] {
  return all(doc, 'ul.metadata a[href]')
    .slice(0, 20)
    .flatMap((link) => {
      const url = webAddress(link.getAttribute('href'), base)
      if (!url) return []
      const label = textOf(link)
      const inSchedule = label === 'Fahrplan' || label === new URL(url).host
      return { kind: inSchedule ? ('schedule' as const) : ('other' as const), url, label }
    })
}
