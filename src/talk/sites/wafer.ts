import type { NamedTalk } from '../named-talk'
import { named } from '../rule'

/**
 * wafer's rule for the addresses of talks, on whichever host: `/talks/12-title/`, where the number
 * stays when the title changes. https://github.com/CTPUG/wafer, wafer/talks/urls.py
 */
export function waferTalk(url: URL): NamedTalk | null {
  return named(url, null, /^([^/]+)\/(talks\/\d+)(?:-[^/]*)?\/?$/, '$2', '$1')
}

/** For `namedTalk`, on the hosts that are known to run wafer: other sites have such addresses, too. */
export function wafer(url: URL): NamedTalk | null {
  return HOST.test(url.host) ? waferTalk(url) : null
}

const HOST = /^((debconf\d\d|[a-z0-9]+\.mini)\.debconf\.org|(20\d\d\.)?za\.pycon\.org)$/
