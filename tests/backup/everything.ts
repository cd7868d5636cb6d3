import type { BackupRest } from '../../src/backup/backup'
import type { MergedTalk } from '../../src/note/merged'
import { emptyNote, type Note } from '../../src/note/note'
import type { SavedTalk } from '../../src/note/saved'
import type { NoteVersion } from '../../src/note/version'
import type { SavedView } from '../../src/search/view'
import type { Template } from '../../src/template/template'
import { recapOf } from '../storage/recap-of'
import { talkOf } from '../storage/talk-of'

const AT = '2023-02-04T10:00:00.000Z'

/** A note with something in it. */
export function noteFor(talkId: string, part: Partial<Note> = {}): Note {
  return { ...emptyNote(talkId, AT), body: '- a point', ...part }
}

export function savedOf(id: string, body = '- a point'): SavedTalk {
  const url = `https://example.org/${encodeURIComponent(id)}`
  return { talk: talkOf({ id, url, links: [] }), note: noteFor(id, { body }) }
}

export function versionOf(talkId: string, at: string, body: string): NoteVersion {
  return { talkId, at, note: noteFor(talkId, { body, updatedAt: at }) }
}

/** The talk `from`, merged into `into`. */
export function mergedOf(from: string, into: string, part: Partial<MergedTalk> = {}): MergedTalk {
  const { talk, note } = savedOf(from, `- of ${from}`)
  const before = noteFor(into)
  return {
    id: from,
    into,
    direct: into,
    at: '2023-02-04T12:00:00.000Z',
    talk,
    note,
    pages: [{ url: `https://example.org/${from}`, talkId: from }],
    beforeTalk: talkOf({ id: into }),
    before,
    after: { ...before, body: `${before.body}\n- of ${from}` },
    ...part,
  }
}

export function templateOf(part: Partial<Template> = {}): Template {
  return {
    id: '9a1d4f0e-1c1b-4a8f-8b57-3c2d5e6f7a80',
    name: 'My own',
    scope: 'talk',
    output: 'markdown',
    extension: 'md',
    path: '{{ talk.title }}',
    source: '# {{ talk.title }}',
    base: 'notes',
    createdAt: AT,
    updatedAt: AT,
    ...part,
  }
}

export function viewOf(part: Partial<SavedView> = {}): SavedView {
  const id = '0b8e7c1a-2f3d-4c5b-9a6e-7d8f9e0a1b2c'
  return { id, name: 'Go', search: 'q=tag%3Ago', createdAt: AT, ...part }
}

/** Some of everything that a backup holds beside the talks. */
export function restOf(): BackupRest {
  const exported = { at: AT, as: 'markdown', template: 'recap', fingerprints: { '': 'x', a: 'y' } }
  return {
    versions: [versionOf('a', '2023-02-04T09:00:00.000Z', '- an earlier point')],
    merges: [mergedOf('c', 'a'), mergedOf('d', 'a', { talk: null, beforeTalk: null })],
    recaps: [
      recapOf({
        sections: { 'fosdem-2023': { words: 'Hello' }, x: {} },
        talks: { a: { heading: 'A', place: 'in', recording: 'none' } },
        hand: ['a'],
        exported,
      }),
    ],
    templates: [templateOf()],
    views: [viewOf()],
    writers: [{ id: 'aaaaaaaa', name: 'Ada' }],
    authors: [
      {
        talkId: 'a',
        lines: [
          ['- of Ada', 'aaaaaaaa'],
          ['- of nobody knows whom', '?'],
        ],
      },
    ],
  }
}
