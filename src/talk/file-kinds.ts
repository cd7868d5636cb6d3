import type { LinkKind } from './talk'

/** Kinds of links of one talk alone: a room's stream and a track's chat are those of many. */
export const FILE_KINDS: ReadonlySet<LinkKind> = new Set(['video', 'slides', 'audio', 'subtitles'])
