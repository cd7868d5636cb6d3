/**
 * The right answer beside a page. `FIELD_on_page: false` marks what is known of the talk and does not
 * stand on the page; `page_type` the pages that are no talk.
 */
export interface Answer {
  kind?: string
  page_type?: string
  url: string
  title: string
  subtitle?: string | null
  persons?: string[]
  track?: string | null
  room?: string | null
  /** With offset; where it has none it is the time in `timezone`, and where that lacks too, no instant. */
  start?: string | null
  end?: string | null
  timezone?: string | null
  /** Its beginning. */
  abstract?: string | null
  slides?: string[]
  videos?: string[]
  audio?: string[]
  subtitles_vtt?: string[]
  live?: string | null
  chat?: string[]
  hallway_chat?: string[]
  feedback?: string[]
  /** Address of the talk's page in the schedule. */
  fahrplan?: string | null
  links?: (string | { title: string; href: string })[]
  attachments?: { type: string; title: string | null; href: string }[]
  slug?: string
}

/** The answers are the schedule's: what a page says in other words or order is right as it stands. */
export function inItsOwnWords(answer: Answer, html: string): Answer {
  if (answer.page_type) return answer
  if (/<meta name="generator" content="pretalx"/.test(html))
    return { ...answer, ...(answer.persons && { persons: inOrderOf(html, answer.persons) }) }
  if (!new URL(answer.url).hostname.endsWith('fosdem.org')) return answer
  const track = trackOn(html) ?? answer.track ?? null
  return { ...answer, track, live: streamOn(html) ?? answer.live ?? null }
}

/** `Go devroom`, where the schedule says `Go`. */
function trackOn(html: string): string | undefined {
  const words = /<strong>Track<\/strong>:\s*<a[^>]*>([^<]*)</.exec(html)?.[1]
  return words?.replaceAll('&amp;', '&')
}

/** Some pages link the room's stream where the answer has none. */
function streamOn(html: string): string | undefined {
  return /href="(https:\/\/live\.fosdem\.org\/watch\/[^"]+)"/.exec(html)?.[1]
}

/** A page of pretalx has the speakers in an order of its own; each name is an element's only text. */
function inOrderOf(html: string, persons: readonly string[]): string[] {
  const place = (name: string) => html.indexOf(`>${name.replaceAll('&', '&amp;')}<`)
  return [...persons].sort((a, b) => place(a) - place(b))
}
