import { conferencesOf } from '../export/order'
import type { SavedTalk } from '../note/saved'
import { bracketOf } from './days'

/** Talks that stand under one heading, by time. */
export interface Section {
  /** The same as long as it is of the same conference and day: the user's words are kept by it. */
  key: string
  /** Id of the conference; `null` for the talks of none. */
  conference: string | null
  /** As it comes: `FOSDEM 2023 [Saturday 4th of Feb]`. */
  heading: string
  talks: SavedTalk[]
}

/**
 * The talks by conference, the earliest first, and by day; a conference of `whole` makes one section.
 * Talks of unknown day close their conference, talks of no conference close all.
 */
export function sectionsOf(saved: readonly SavedTalk[], whole: readonly string[]): Section[] {
  return conferencesOf(saved).flatMap(({ id, title, days }): Section[] => {
    if (id === null) {
      const talks = days.flatMap((day) => day.talks)
      return [{ key: NO_CONFERENCE, conference: null, heading: title, talks }]
    }
    if (!whole.includes(id)) {
      return days.map(({ day, talks }) => ({
        key: `${id}@${day ?? ''}`,
        conference: id,
        heading: headingOf(title, day === null ? [] : [day]),
        talks,
      }))
    }
    const known = days.flatMap(({ day }) => (day === null ? [] : [day]))
    const talks = days.flatMap((day) => day.talks)
    return [{ key: id, conference: id, heading: headingOf(title, known), talks }]
  })
}

/** No id of a conference looks like it. */
const NO_CONFERENCE = '@'

function headingOf(title: string, days: readonly string[]): string {
  const bracket = bracketOf(days, title)
  return bracket === '' ? title : `${title} ${bracket}`
}
