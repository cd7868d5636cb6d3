import {
  isSearch,
  type NotesSearch,
  readSearch,
  searchOf,
  WHOLE_LIBRARY,
} from './notes/notes-search'

/** A view of the options page; its address is the hash, so that every view can be linked to. */
export type Route =
  | { view: 'notes'; talkId: string | null; search: NotesSearch }
  | { view: 'bin' }
  | { view: 'recap'; recapId: string | null }
  | { view: 'templates'; templateId: string | null }
  | { view: 'export' }
  | { view: 'sync' }
  | { view: 'settings' }
  | { view: 'about' }

/** The view that a hash (`#/notes/fosdem-2023%2Fslug?q=go`) names; the notes for anything unknown. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s)
  const [view, ...rest] = path.split('/')
  if (PLAIN.has(view ?? '')) return { view } as Route
  // An id that was not encoded has slashes of its own.
  const id = decoded(rest.join('/')) || null
  if (view === 'recap') return { view, recapId: id }
  if (view === 'templates') return { view, templateId: id }
  return { view: 'notes', talkId: view === 'notes' ? id : null, search: readSearch(query) }
}

/** Views that are the same for everything. */
const PLAIN: ReadonlySet<string> = new Set(['export', 'sync', 'settings', 'about', 'bin'])

/** The hash of a view. */
export function hashOf(route: Route): string {
  switch (route.view) {
    case 'notes': {
      const query = isSearch(route.search) ? `?${searchOf(route.search)}` : ''
      return `#/notes${within(route.talkId)}${query}`
    }
    case 'recap':
      return `#/recap${within(route.recapId)}`
    case 'templates':
      return `#/templates${within(route.templateId)}`
    default:
      return `#/${route.view}`
  }
}

/** The notes, whole and with none open. */
export const ALL_NOTES: Route = { view: 'notes', talkId: null, search: WHOLE_LIBRARY }

function within(id: string | null): string {
  return id === null ? '' : `/${encodeURIComponent(id)}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A hash typed by hand may hold a bare `%`: then it is the id itself.
    return text
  }
}
