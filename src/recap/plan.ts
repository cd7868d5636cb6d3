import { oneLine } from '../export/escape'
import { headingText } from '../export/heading-text'
import type { SavedTalk } from '../note/saved'
import { choiceFor, outlineOf, own } from './outline'
import type { Recap } from './recap'

/** What stands where in the article, before its texts are looked at. */
export interface Plan {
  sections: PlannedSection[]
  /** Ids of the talks that could stand in it but were left out, in their order. */
  leftOut: string[]
}

export interface PlannedSection {
  key: string
  heading: string
  words: string
  talks: PlannedTalk[]
}

export interface PlannedTalk {
  saved: SavedTalk
  heading: string
  usualHeading: string
}

/** The sections with a talk in them, or with words of the user's. */
export function planOf(recap: Recap, saved: ReadonlyMap<string, SavedTalk>): Plan {
  const leftOut: string[] = []
  const sections = outlineOf(recap, saved).map(({ key, heading, talks }) => {
    const tracks = new Set<string>()
    const planned = talks.flatMap(({ id, state }): PlannedTalk[] => {
      const each = saved.get(id)
      if (state === 'in' && each !== undefined) return [plannedTalk(recap, each, tracks)]
      leftOut.push(id)
      return []
    })
    const words = own(recap.sections, key)?.words ?? ''
    return { key, heading: oneLine(heading), words, talks: planned }
  })
  return {
    sections: sections.filter(({ talks, words }) => talks.length > 0 || words.trim() !== ''),
    leftOut,
  }
}

/** `tracks` are those that the section had before, and gains the talk's. */
function plannedTalk(recap: Recap, saved: SavedTalk, tracks: Set<string>): PlannedTalk {
  const { talk } = saved
  const isFirst = !tracks.has(talk.track ?? '')
  tracks.add(talk.track ?? '')
  const bracket = recap.tracks === 'every' || (recap.tracks === 'first' && isFirst)
  const usualHeading = headingText(talk, bracket ? 'track' : 'none')
  const heading = oneLine(choiceFor(recap, talk.id).heading ?? '') || usualHeading
  return { saved, heading, usualHeading }
}
