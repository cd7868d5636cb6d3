import { useEffect, useRef, useState } from 'preact/hooks'
import type { Navigation } from '../useRoute'
import type { NotesSearch } from './notes-search'

/** The search as it is on the screen; the address follows a moment later. */
export interface TypedSearch {
  search: NotesSearch
  /** One input: the address learns of it when the typing slows. */
  type: (q: string) => void
  /** The typing is done: the address has it, and what is typed next is another search. */
  commit: () => void
  /** A choice, which Back takes back. */
  choose: (part: Partial<NotesSearch>) => void
}

/** Browsers refuse an address for every key: Firefox takes 200 in 10 s, Chromium as many in 30. */
const WRITE_MS = 200

/** After so long a pause the next words are another search, to which Back leads. */
const PAUSE_MS = 1500

/** The search that is typed, and its address: one step of Back for each search, not for each key. */
export function useTypedSearch(
  search: NotesSearch,
  talkId: string | null,
  navigation: Navigation,
): TypedSearch {
  const [draft, setDraft] = useState<string | null>(null)
  const [typing] = useState<Typing>(() => ({ entry: 'old', draft: null }))
  const shown = draft === null ? search : { ...search, q: draft }

  const write = (next: NotesSearch) => {
    clearTimeout(typing.write)
    typing.draft = null
    setDraft(null)
    const to = { view: 'notes', talkId, search: next } as const
    if (typing.entry === 'own') navigation.replace(to)
    else navigation.go(to)
  }
  const flush = () => {
    if (typing.draft === null) return
    write({ ...search, q: typing.draft })
    typing.entry = 'own'
  }
  // The timers call what the last rendering made of it.
  const latest = useRef(flush)
  latest.current = flush

  useEffect(() => {
    const forget = () => {
      clearTimeout(typing.write)
      clearTimeout(typing.pause)
      typing.entry = 'old'
      typing.draft = null
      setDraft(null)
    }
    // Back, or a link: the address leads.
    addEventListener('popstate', forget)
    addEventListener('hashchange', forget)
    return () => {
      forget()
      removeEventListener('popstate', forget)
      removeEventListener('hashchange', forget)
    }
  }, [typing])

  const commit = () => {
    flush()
    clearTimeout(typing.pause)
    typing.entry = 'old'
  }

  return {
    search: shown,
    type(q) {
      typing.draft = q
      setDraft(q)
      clearTimeout(typing.write)
      clearTimeout(typing.pause)
      typing.write = setTimeout(() => latest.current(), WRITE_MS)
      typing.pause = setTimeout(() => {
        typing.entry = 'old'
      }, PAUSE_MS)
    },
    commit,
    choose(part) {
      commit()
      write({ ...shown, ...part })
    },
  }
}

interface Typing {
  /** `own`: the present entry of the history is that of the search being typed. */
  entry: 'old' | 'own'
  draft: string | null
  write?: ReturnType<typeof setTimeout>
  pause?: ReturnType<typeof setTimeout>
}
