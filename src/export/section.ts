import type { Attended, Verdict } from '../note/note'
import type { SavedTalk } from '../note/saved'
import { type Contain, noteBody, type Place } from './body'
import { heading, link, oneLine, paragraph, webAddress } from './escape'
import { headingText } from './heading-text'
import { resourceLines } from './resources'
import { whenText } from './when'

/**
 * One talk as a section: heading, link, facts, resources, and the note in the user's own Markdown.
 * `contain` is for `noteBody`; `block` is ready Markdown that stands below the heading. Ends without
 * a line feed.
 */
export function talkSection(
  saved: SavedTalk,
  place: Place,
  contain: Contain | null,
  block = '',
): string {
  const { talk } = saved
  let text = heading(place.level, headingText(talk))
  if (block !== '') text += `\n\n${block}`

  const url = webAddress(talk.url)
  if (url !== null) text += `\n\n${link('Link to the talk', url)}`

  const lines = [...factLines(saved), ...resourceLines(saved)]
  if (lines.length > 0) text += `\n\n- ${lines.join('\n- ')}`

  const body = noteBody(saved, place, contain)
  if (body === '') return text
  // Without words between the lists they would be one, and an indented body part of its last item.
  return `${text}\n\n${STARTS_WITH_POINT.test(body) ? 'Key points' : 'Notes'}:\n\n${body}`
}

const STARTS_WITH_POINT = /^\s*(?:[-*+]|\d{1,9}[.)])\s/

const VERDICTS: Record<Verdict, string> = {
  highlight: 'Verdict: best of the day',
  good: 'Verdict: good',
  skip: 'Verdict: skip',
}

const ATTENDED: Record<Attended, string> = {
  live: 'Attended: live',
  recording: 'Attended: watched the recording',
}

function factLines({ talk, note }: SavedTalk): string[] {
  return [
    fact(talk.speakers.filter(oneLine).length > 1 ? 'Speakers' : 'Speaker', listed(talk.speakers)),
    fact('When', whenText(talk.start, talk.end)),
    fact('Where', talk.room),
    fact('Status', talk.status),
    note.verdict && VERDICTS[note.verdict],
    note.attended && ATTENDED[note.attended],
    fact('Tags', listed(note.tags)),
  ].filter((line) => line !== null)
}

function fact(name: string, value: string | null): string | null {
  const words = value === null ? '' : oneLine(value)
  return words === '' ? null : paragraph(`${name}: ${words}`)
}

function listed(texts: readonly string[]): string {
  return texts
    .map(oneLine)
    .filter((text) => text !== '')
    .join(', ')
}
