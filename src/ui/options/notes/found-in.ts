import type { SavedTalk } from '../../../note/saved'
import { excerptOf } from '../../../search/excerpt'
import { type Marks, marksIn } from '../../../search/marks'
import type { Field } from '../../../search/query'
import { fold } from '../../../text/fold'

/** A text of a talk, and what a search can be narrowed by to it, if anything. */
export interface FoundText {
  text: string
  field?: Field | undefined
}

/**
 * Where the words stand that a talk was found by, if its title and people do not show it: in the
 * note, a tag, the track. `null` where in none of these, and where no words were sought.
 */
export function foundIn({ talk, note }: SavedTalk, marks: Marks): FoundText | null {
  if (marks.every(({ field }) => field !== null)) return null
  const excerpt = firstExcerpt(note.body, marks)
  if (excerpt !== null) return { text: excerpt }
  const others: FoundText[] = [
    { text: note.tags.map((tag) => `#${tag}`).join(' '), field: 'tag' },
    { text: talk.track ?? '', field: 'track' },
    { text: talk.subtitle ?? '' },
  ]
  return others.find(({ text, field }) => placesIn(text, marks, field).length > 0) ?? null
}

/** As `marksIn`, which takes its time: most texts have nothing of what is sought in them. */
export function placesIn(text: string, marks: Marks, field: Field | undefined): [number, number][] {
  return mayHave(text, marks) ? marksIn(text, marks, field) : []
}

function firstExcerpt(body: string, marks: Marks): string | null {
  for (const line of body.split('\n')) {
    const excerpt = mayHave(line, marks) ? excerptOf(line, marks) : null
    if (excerpt !== null) return excerpt
  }
  return null
}

function mayHave(text: string, marks: Marks): boolean {
  const folded = fold(text)
  return marks.some(({ words }) => words.every((word) => folded.includes(word)))
}
