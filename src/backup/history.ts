import type { MergedTalk } from '../note/merged'
import type { NoteVersion } from '../note/version'
import type { Page } from '../talk/page'
import type { Talk } from '../talk/talk'
import { damaged, type Fields, fieldsOf, instant, key, list, text } from './checks'
import { readNote, readTalk } from './record'

/** One version of a note, checked. Throws a `BackupError` that names it and the field. */
export function readVersion(value: unknown, place: number): NoteVersion {
  const where = `version ${place}`
  const fields = fieldsOf(value, where)
  const talkId = key(fields.talkId, `${where}, talkId`)
  const note = readNote(fieldsOf(fields.note, `${where}, note`), where)
  if (note.talkId !== talkId) throw damaged(`${where}, note.talkId`)
  return { talkId, at: instant(fields.at, `${where}, at`), note }
}

/** One talk that was merged into another, checked. Throws a `BackupError` that names it and the field. */
export function readMerged(value: unknown, place: number): MergedTalk {
  const where = `merged talk ${place}`
  const fields = fieldsOf(value, where)
  const id = key(fields.id, `${where}, id`)
  const note = fields.note === null ? null : noteOf(fields, 'note', where)
  if (note && note.talkId !== id) throw damaged(`${where}, note.talkId`)
  const talk = talkOf(fields, 'talk', where)
  if (talk && talk.id !== id) throw damaged(`${where}, talk.id`)
  const into = key(fields.into, `${where}, into`)
  if (into === id) throw damaged(`${where}, into`)
  return {
    id,
    into,
    direct: key(fields.direct, `${where}, direct`),
    at: instant(fields.at, `${where}, at`),
    talk,
    note,
    pages: list(fields.pages, `${where}, pages`, page),
    beforeTalk: talkOf(fields, 'beforeTalk', where),
    before: noteOf(fields, 'before', where),
    after: noteOf(fields, 'after', where),
  }
}

function talkOf(fields: Fields, name: string, where: string): Talk | null {
  if (fields[name] === null) return null
  return readTalk(fieldsOf(fields[name], `${where}, ${name}`), `${where}, ${name}`)
}

function noteOf(fields: Fields, name: string, where: string) {
  return readNote(fieldsOf(fields[name], `${where}, ${name}`), `${where}, ${name}`)
}

function page(value: unknown, where: string): Page {
  const fields = fieldsOf(value, where)
  return { url: text(fields.url, `${where}.url`), talkId: text(fields.talkId, `${where}.talkId`) }
}
