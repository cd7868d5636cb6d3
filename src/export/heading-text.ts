import type { Talk } from '../talk/talk'
import { oneLine } from './escape'

/**
 * `Title. Subtitle [Track]`, with no full stop after a title that has an end of its own; without the
 * brackets where the track is not wanted.
 */
export function headingText(
  { title, subtitle, track }: Pick<Talk, 'title' | 'subtitle' | 'track'>,
  brackets: 'track' | 'none' = 'track',
): string {
  const name = oneLine(title) || 'Untitled'
  const more = oneLine(subtitle ?? '')
  const room = brackets === 'none' ? '' : oneLine(track ?? '')
  const stop = /[.!?…:;,–—-]$/.test(name) ? ' ' : '. '
  return name + (more === '' ? '' : stop + capitalised(more)) + (room === '' ? '' : ` [${room}]`)
}

/** A lower-case word begins a sentence here; `eBPF` and its like stay as they are. */
function capitalised(text: string): string {
  return /^\p{Ll}+(?![\p{L}\p{N}_.-])/u.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text
}
