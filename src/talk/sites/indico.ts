import type { NamedTalk } from '../named-talk'
import { named } from '../rule'

/**
 * Indico's rule, on whichever host and below whichever path: `/event/16/contributions/1403/`, one of
 * several talks in it (`…/subcontributions/12`), and the files of either (`…/attachments/…`).
 * https://github.com/indico/indico, indico/modules/events/contributions/blueprint.py
 */
export function indico(url: URL): NamedTalk | null {
  return named(url, null, FORM, withPart, '$1/$2', '$5')
}

const FORM =
  /^([^/]+)(?:\/[\w-]+)?\/(event\/[\w-]+)\/contributions\/(\d+)(?:\/subcontributions\/(\d+))?(\/attachments\/.+)?\/?$/

function withPart(...[, , , talk, part]: (string | undefined)[]): string {
  return part ? `${talk}.${part}` : `${talk}`
}
