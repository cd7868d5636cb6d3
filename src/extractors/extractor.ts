import type { Talk } from '../talk/talk'

/** What an extractor reads from a page; who read it, and when, is added by `capturePage`. */
export type TalkFacts = Omit<Talk, 'extractor' | 'capturedAt'>

/** Reads the talk pages of one site. */
export interface Extractor {
  /** Name of its file, of its fixtures' folder, and of its line in `docs/adding-a-site.md`. */
  id: string
  /** Hosts it is asked for, compared as a whole: `example.org` is not `www.example.org`. */
  hosts: readonly string[]
  /** Whether the address, on one of the hosts, can be a talk's page. */
  matches(url: URL): boolean
  /** The talk, or `null` where the page turns out to be none. It may throw: the page is hostile. */
  extract(doc: Document, url: URL): TalkFacts | null
}
