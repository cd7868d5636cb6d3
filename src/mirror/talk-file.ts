import { noteBody, type Place } from '../export/body'
import { contained } from '../export/contained'
import { link, oneLine, webAddress } from '../export/escape'
import { headingText } from '../export/heading-text'
import { addresses } from '../export/resources'
import type { SavedTalk } from '../note/saved'
import { dateText } from '../template/date'
import { inlineText, written } from '../template/escape'
import { tagText } from '../template/tag-text'
import { momentsOf } from '../template/when-values'
import { yamlText } from '../template/yaml-text'

/** A talk's file: its text, and how many of its lines stand before the note's own. */
export interface TalkFile {
  text: string
  head: number
}

/**
 * The same bytes as the built-in template for Obsidian makes, without its engine, which a worker can't
 * load: tests hold the two against each other. `more` are lines of properties that somebody added. The point that is still being typed stays out: it is no
 * part of the note yet.
 */
export function talkFile(saved: SavedTalk, more: readonly string[] = []): TalkFile {
  const settled = { ...saved, note: { ...saved.note, draft: '' } }
  const url = webAddress(saved.talk.url)
  const top = [
    '---',
    ...properties(settled),
    ...more,
    '---',
    '',
    `# ${inlineText(headingText(saved.talk))}`,
  ]
  if (url !== null) top.push('', link('Link to the talk', url))
  const body = noteBody(settled, PLACE, contained)
  const text = body === '' ? `${top.join('\n').trimEnd()}\n` : `${top.join('\n')}\n\n${body}\n`
  return { text: text.replace(/\p{Cs}/gu, '\ufffd'), head: top.length + 1 }
}

const PLACE: Place = { level: 1, among: 'alone' }

/** A folder for each conference, in it one for each day; safe on every system only in `vaultFiles`. */
export function talkPath({ talk }: SavedTalk): string {
  const conference = named(talk.conferenceTitle ?? talk.conference)
  const { date } = momentsOf(talk.start, talk.end)
  const parts = [conference, date ?? '', oneLine(talk.title) || 'Untitled']
  return `${parts.map((part) => written(part, 'path')).join('/')}.md`
}

/** What the properties are called that are ours. */
export const OWN_PROPERTIES: ReadonlySet<string> = new Set([
  ...['title', 'subtitle', 'speakers', 'conference', 'track', 'room', 'start', 'end', 'url'],
  ...['slides', 'recordings', 'verdict', 'attended', 'tags'],
])

function properties(saved: SavedTalk): string[] {
  const { talk, note } = saved
  const subtitle = named(talk.subtitle)
  const tags = note.tags.map(oneLine).filter((tag) => tag !== '')
  return [
    ...value('title', oneLine(talk.title) || 'Untitled'),
    ...value('subtitle', subtitle),
    ...list('speakers', talk.speakers.map(oneLine)),
    ...value('conference', named(talk.conferenceTitle ?? talk.conference)),
    ...value('track', named(talk.track)),
    ...value('room', named(talk.room)),
    ...value('start', moment(talk.start)),
    ...value('end', moment(talk.end)),
    ...value('url', webAddress(talk.url) ?? ''),
    ...list('slides', addresses(saved, 'slides')),
    ...list('recordings', addresses(saved, 'video')),
    ...value('verdict', note.verdict ?? ''),
    ...value('attended', note.attended ?? ''),
    ...list('tags', tags.map(tagText), 'even empty'),
  ]
}

function value(name: string, text: string): string[] {
  return text === '' ? [] : [`${name}: ${yamlText(text)}`]
}

function list(name: string, texts: readonly string[], items: 'filled' | 'even empty' = 'filled') {
  const kept = items === 'filled' ? texts.filter((text) => text !== '') : texts
  return kept.length === 0 ? [] : [`${name}:`, ...kept.map((text) => `  - ${yamlText(text)}`)]
}

function named(text: string | null): string {
  return text === null ? '' : oneLine(text)
}

function moment(text: string | null): string {
  return String(dateText(named(text), '%Y-%m-%dT%H:%M:%S'))
}
