/** Which talks a recap is of. */
export type RecapSource =
  /** All saved talks of these conferences, also those saved later; `''` for the talks of none. */
  | { kind: 'conferences'; conferences: string[] }
  /** Picked one by one. */
  | { kind: 'talks'; ids: string[] }

/** How the talks of a section follow each other. `hand`: as `Recap.hand` says. */
export type RecapOrder = 'time' | 'track' | 'hand'

/** Where a heading names the talk's track in brackets. */
export type TrackBrackets = 'every' | 'first' | 'none'

/** An article in the making: what the user chose and wrote. The talks' own notes stay with them. */
export interface Recap {
  /** UUID. */
  id: string
  title: string
  /** Markdown, before the first section and after the last. */
  opening: string
  closing: string
  source: RecapSource
  order: RecapOrder
  /** Ids in the order made by hand; talks that are not in it follow by time. */
  hand: string[]
  /** Ids of conferences that make one section instead of one for each day. */
  wholeConferences: string[]
  tracks: TrackBrackets
  /** What the user marked "skip" is left out until it is asked for. */
  skipped: 'out' | 'in'
  /** Whether all links and tools stand in one list at the end. */
  linkList: 'none' | 'end'
  /** Whose notes it is made of, and whether others are named behind what they wrote; absent: as it was. */
  whose?: 'everyone' | 'mine'
  names?: 'none' | 'named'
  /** By section key (`sections.ts`). */
  sections: Record<string, RecapSection>
  /** By the talk's id. */
  talks: Record<string, RecapTalk>
  /** Id of the template that makes the article. */
  template: string
  /** What the last export was made of, or `null` before the first. */
  exported: RecapExport | null
  createdAt: string
  updatedAt: string
}

/** What the user wrote for one section; what is absent is as it comes. */
export interface RecapSection {
  heading?: string
  /** Markdown, before the section's first talk. */
  words?: string
}

/** What the user chose for one talk in this recap; what is absent is as it comes. */
export interface RecapTalk {
  /** In the place of the heading made of title, subtitle and track. */
  heading?: string
  /** Left out, or in although its verdict or the hand-made choice would leave it out. */
  place?: 'out' | 'in'
  /** The user knows that there will be no recording. */
  recording?: 'none'
}

/** A recap in which nothing is chosen or written yet but what it is of. `now` is an ISO 8601 instant. */
export function newRecap(id: string, source: RecapSource, title: string, now: string): Recap {
  return {
    id,
    title,
    opening: '',
    closing: '',
    source,
    order: 'time',
    hand: [],
    wholeConferences: [],
    tracks: 'first',
    skipped: 'out',
    linkList: 'none',
    sections: {},
    talks: {},
    template: 'recap',
    exported: null,
    createdAt: now,
    updatedAt: now,
  }
}

/** The last export: what it went to, and each talk as it stood in it, to tell what has changed. */
export interface RecapExport {
  /** Instant, ISO 8601 in UTC. */
  at: string
  /** How it left: `markdown`, `html`, `rich-text`, `print`, … */
  as: string
  template: string
  /** Fingerprints by the talk's id, and of the recap's own words under `''`. */
  fingerprints: Record<string, string>
}
