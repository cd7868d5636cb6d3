/** A view of the options page; its address is the hash, so that every view can be linked to. */
export type Route =
  | { view: 'notes'; talkId: string | null }
  | { view: 'export' }
  | { view: 'settings' }
  | { view: 'about' }

/** The view that a hash (`#/notes/fosdem-2023%2Fslug`) names; the notes for anything unknown. */
export function parseRoute(hash: string): Route {
  const [view, ...rest] = hash.replace(/^#?\/?/, '').split('/')
  if (view === 'export' || view === 'settings' || view === 'about') return { view }
  // An id that was not encoded has slashes of its own.
  const talkId = view === 'notes' ? decoded(rest.join('/')) : ''
  return { view: 'notes', talkId: talkId || null }
}

/** The hash of a view. */
export function hashOf(route: Route): string {
  if (route.view !== 'notes' || route.talkId === null) return `#/${route.view}`
  return `#/notes/${encodeURIComponent(route.talkId)}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A hash typed by hand may hold a bare `%`: then it is the id itself.
    return text
  }
}
