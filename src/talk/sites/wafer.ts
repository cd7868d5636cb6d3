import type { NamedTalk } from '../named-talk'

/**
 * wafer's rule for the addresses of talks, on whichever host: `/talks/12-title/`, where the number
 * stays when the title changes. https://github.com/CTPUG/wafer, wafer/talks/urls.py
 */
export function waferTalk(url: URL): NamedTalk | null {
  const talk = /^\/talks\/(\d+)(-[^/]*)?\/?$/.exec(url.pathname)
  if (!talk) return null
  return { id: `${url.host}/talks/${talk[1]}`, conference: url.host, what: 'page' }
}

/** For `namedTalk`, on the hosts that are known to run wafer: other sites have such addresses, too. */
export function wafer(url: URL): NamedTalk | null {
  return HOST.test(url.host) ? waferTalk(url) : null
}

const HOST = /^((debconf\d\d|[a-z0-9]+\.mini)\.debconf\.org|(20\d\d\.)?za\.pycon\.org)$/
