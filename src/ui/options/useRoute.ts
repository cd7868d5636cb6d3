import { useEffect, useState } from 'preact/hooks'
import { ALL_NOTES, hashOf, parseRoute, type Route } from './route'

export interface Navigation {
  route: Route
  go: (to: Route) => void
  /** Replaces the address: for what is not there any more, so that Back does not lead to it. */
  replace: (to: Route) => void
  /** Back to the list, by the browser's own Back where the list led here. */
  toList: () => void
}

/** The view that the address names, and ways to another one that the Back button knows. */
export function useRoute(): Navigation {
  const [route, setRoute] = useState(() => parseRoute(location.hash))

  useEffect(() => {
    const onAddress = () => setRoute(parseRoute(location.hash))
    addEventListener('popstate', onAddress)
    addEventListener('hashchange', onAddress)
    return () => {
      removeEventListener('popstate', onAddress)
      removeEventListener('hashchange', onAddress)
    }
  }, [])

  const go = (to: Route) => {
    if (hashOf(to) === location.hash) return
    const fromList = route.view === 'notes' && route.talkId === null
    history.pushState({ fromList }, '', hashOf(to))
    setRoute(to)
  }

  const replace = (to: Route) => {
    // What Back leads to is the same as before.
    history.replaceState(history.state, '', hashOf(to))
    setRoute(to)
  }

  const toList = () => {
    if ((history.state as { fromList?: boolean } | null)?.fromList) history.back()
    else replace(listOf(route))
  }

  return { route, go, replace, toList }
}

/** The list that the open note was opened from, with its search. */
function listOf(route: Route): Route {
  return route.view === 'notes' ? { ...route, talkId: null } : ALL_NOTES
}
