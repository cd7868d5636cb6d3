import { eventIn } from '../calendar'
import type { Supplement } from '../extractor'

/**
 * Asks for the calendar file that stands beside each talk's page, in static copies too: it has the times
 * with their zone, and the GUID of the schedule before the host's name.
 */
export const askFrab: Supplement = async (_, url, ask) => {
  const event = eventIn(await ask(`${url.pathname.replace(/(\.html|\/)?$/, '')}.ics`))
  if (!event) return null
  const { start, end, timeZone, uid } = event
  const guid = uid?.replace(/@.*/, '')
  return { start, end, timeZone, ...(guid && { guid }) }
}
