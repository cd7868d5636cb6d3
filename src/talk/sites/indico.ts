import type { NamedTalk } from '../named-talk'

/**
 * Indico's rule, on whichever host and below whichever path: `/event/16/contributions/1403/`, one of
 * several talks in it (`…/subcontributions/12`), and the files of either (`…/attachments/…`).
 * https://github.com/indico/indico, indico/modules/events/contributions/blueprint.py
 */
export function indico(url: URL): NamedTalk | null {
  const talk =
    /^(?:\/[\w-]+)?\/event\/([\w-]+)\/contributions\/(\d+)(?:\/subcontributions\/(\d+))?(\/.+)?$/.exec(
      url.pathname.replace(/\/$/, ''),
    )
  if (!talk) return null
  const [, event, contribution, part, file] = talk
  if (file && !file.startsWith('/attachments/')) return null
  const conference = `${url.host}/event/${event}`
  const id = `${conference}/${contribution}${part ? `.${part}` : ''}`
  return { id, conference, what: file ? 'file' : 'page' }
}
