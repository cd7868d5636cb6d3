import { urlOf } from '../talk/address'
import type { TalkLink } from '../talk/talk'
import { type Edit, edited, insertion } from './edits'

/** Seconds from the talk's start of `12:30` or `1:02:30`; `null` where that is no time. */
export function parseMoment(text: string): number | null {
  const parts = /^(?:(\d{1,2}):)?(\d{1,3}):(\d\d)$/.exec(text)
  if (!parts) return null
  const [hours, minutes, seconds] = [Number(parts[1] ?? 0), Number(parts[2]), Number(parts[3])]
  if (seconds > 59 || (parts[1] !== undefined && minutes > 59)) return null
  return hours * 3600 + minutes * 60 + seconds
}

/** `12:30`, from one hour on `1:02:30`: what `parseMoment` reads. `seconds` are whole and not negative. */
export function formatMoment(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours === 0
    ? `${minutes}:${two(seconds % 60)}`
    : `${hours}:${two(minutes)}:${two(seconds % 60)}`
}

/** The recording that moments lead into: a file that players can seek in before a player's page. */
export function recordingOf(links: readonly TalkLink[]): string | null {
  const recordings = links.filter((link) => link.kind === 'video').map((link) => link.url)
  const file = (type: RegExp) => recordings.find((url) => type.test(url))
  return (
    file(/^[^?#]*\.mp4(?:[?#]|$)/i) ??
    file(/^[^?#]*\.(?:webm|m4v|ogv|mov)(?:[?#]|$)/i) ??
    recordings[0] ??
    null
  )
}

/**
 * The address that starts the recording at that second. YouTube reads `t=`, PeerTube `start=`, all
 * else the media fragment `#t=` (https://www.w3.org/TR/media-frags/).
 */
export function recordingAt(recording: string, seconds: number): string {
  if (PLAIN_FILE.test(recording)) return `${recording}#t=${seconds}`
  const url = urlOf(recording)
  if (url === null) return recording
  if (isYouTube(url.hostname)) {
    url.searchParams.set('t', `${seconds}s`)
  } else if (isPeerTube(url.pathname)) {
    url.searchParams.set('start', `${seconds}s`)
  } else if (url.hash === '' || /^#t=/.test(url.hash)) {
    url.hash = `t=${seconds}`
  }
  return url.href
}

/**
 * The text with the moment of each line `- [12:30] text` as a link into the recording; as it is
 * where there is none. The link's words are `12:30` alone: `[[12:30]]` is a wiki link to Obsidian.
 */
export function withMoments(text: string, recording: string | null): string {
  return recording === null ? text : edited(text, momentLinks(text, recording))
}

/** What `withMoments` adds, and where. */
export function momentLinks(text: string, recording: string): Edit[] {
  const links: Edit[] = []
  for (const { index, 0: whole, 1: time = '' } of text.matchAll(MOMENT)) {
    const seconds = parseMoment(time)
    if (seconds === null) continue
    const address = destination(recordingAt(recording, seconds))
    links.push(insertion(index + whole.length, `(${address})`))
  }
  return links
}

/** Addresses of files that are as a browser writes them: no need to take them apart each time. */
const PLAIN_FILE = /^https:\/\/[a-z\d.-]+\/[\w./%-]+\.(?:mp4|webm)$/

/** Not where the user made a link of their own of it. */
const MOMENT =
  /^(?:[ \t]*>)*[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?\[(\d{1,3}(?::\d{1,3}){1,2})\](?![([:])/gm

/** Brackets would end the link: as they stand in an address they mean the same encoded. */
function destination(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29')
}

function isYouTube(host: string): boolean {
  return ['youtube.com', 'youtube-nocookie.com', 'youtu.be'].some(
    (name) => host === name || host.endsWith(`.${name}`),
  )
}

/** PeerTube runs on many hosts: its pages are known by their path. */
function isPeerTube(path: string): boolean {
  return /^\/(?:w|videos\/(?:watch|embed))\/[\w-]{8,}$/.test(path)
}
