import type { NamedTalk } from '../named-talk'
import { named } from '../rule'

/**
 * Vimeo's rule for `namedTalk`: `/ID`, unlisted `/ID/KEY`, in a channel, a group or a showcase, or in
 * the player that other sites embed.
 */
export function vimeo(url: URL): NamedTalk | null {
  return (
    named(url, ['vimeo.com', 'www.vimeo.com'], PAGE, 'vimeo.com/$1') ??
    named(url, ['player.vimeo.com'], /^\/video\/(\d{4,12})\/?$/, 'vimeo.com/$1')
  )
}

const PAGE =
  /^\/(?:channels\/[^/]+\/|groups\/[^/]+\/videos\/|(?:showcase|album)\/\d+\/video\/)?(\d{4,12})(?:\/\w{8,12})?\/?$/

/** Canonical address of a video; that of an unlisted one holds the key without which it does not open. */
export function vimeoPage({ pathname, searchParams }: URL, id: string): string {
  const key = /\d\/(\w{8,12})\/?$/.exec(pathname)?.[1] ?? searchParams.get('h') ?? ''
  return `https://${id}${/^\w{8,12}$/.test(key) ? `/${key}` : ''}`
}
