import { hashOf, parseRoute } from '../../../route'

/**
 * Opens the note of another talk in the place of the open one: Back must not lead to a talk that
 * has gone into another.
 */
export function goToNote(talkId: string): void {
  const route = parseRoute(location.hash)
  if (route.view === 'notes') location.replace(hashOf({ ...route, talkId }))
}
