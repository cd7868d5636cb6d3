/** What a link of a talk leads to. */
export type LinkKind =
  | 'slides'
  | 'video'
  | 'live'
  | 'subtitles'
  | 'audio'
  | 'chat'
  | 'feedback'
  | 'code'
  /** The talk's own page in a conference's schedule, as a recording's page links it. */
  | 'schedule'
  | 'other'

/** One link of a talk; `url` is absolute and `http:` or `https:`. */
export interface TalkLink {
  kind: LinkKind
  url: string
  /** The words of the link on the page, or `null` where it has none. */
  label: string | null
}

/** What the organisers say of the slot; `null` where nothing is said. */
export type TalkStatus = 'cancelled' | 'amended'

/**
 * The facts of one talk, as a page states them. They come from outside and are replaced whenever
 * the page is captured again. A fact that the page does not state is `null`, never guessed.
 */
export interface Talk {
  /** Made of the conference and the talk (`fosdem-2023/goreducecognitive`): see `identity.ts`. */
  id: string
  /** Id of the conference (`fosdem-2023`), or `null` where the page is of none. */
  conference: string | null
  /** The conference's name as its owners write it (`FOSDEM 2023`). */
  conferenceTitle: string | null
  title: string
  subtitle: string | null
  /** Names, in the order of the page. */
  speakers: string[]
  /** As the page words it (`Go devroom`). */
  track: string | null
  room: string | null
  /** ISO 8601 with offset, as stated: `2023-02-04T11:00:00+01:00`. */
  start: string | null
  end: string | null
  /** IANA name of the conference's zone (`Europe/Brussels`). */
  timeZone: string | null
  status: TalkStatus | null
  /** Markdown. */
  abstract: string | null
  /** BCP 47. */
  language: string | null
  /** Canonical address of the talk's page. */
  url: string
  links: TalkLink[]
  /** The schedule's GUID of the talk, where a page states it: the same in every export of it. */
  guid?: string
  /**
   * Id of the extractor that read the page; `generic` and `unread` are the fallbacks. Where the facts
   * are those of a line in a schedule, `list`: the talk's own page knows more.
   */
  extractor: string
  /** Instant of the capture, ISO 8601 in UTC. */
  capturedAt: string
  /**
   * Where several pages tell of the talk, what each said: the facts above are made of these
   * (`unite.ts`). Absent where there is one page.
   */
  sources?: Source[]
}

/** What one page said of a talk; its `url` tells which page it was. */
export type Source = Omit<Talk, 'id' | 'sources'>
