import { type Credit, type Credits, MINE, NOBODY } from '../note/credits'
import { cleanName, isWriterId, type Writer } from '../note/writer'
import { damaged, fieldsOf, key, list, text } from './checks'

/**
 * Somebody who writes in a shared vault, checked. The name is a stranger's: what could mislead is
 * taken out of it, and it may be empty then. Throws a `BackupError` that names the field.
 */
export function readWriter(value: unknown, place: number): Writer {
  const where = `writer ${place}`
  const fields = fieldsOf(value, where)
  if (!isWriterId(fields.id)) throw damaged(`${where}, id`)
  return { id: fields.id, name: cleanName(text(fields.name, `${where}, name`)) }
}

/** Which lines of a note are whose, checked. Throws a `BackupError` that names the field. */
export function readCredits(value: unknown, place: number): Credits {
  const where = `list of who wrote what ${place}`
  const fields = fieldsOf(value, where)
  return {
    talkId: key(fields.talkId, `${where}, talkId`),
    lines: list(fields.lines, `${where}, lines`, credit),
  }
}

function credit(value: unknown, where: string): Credit {
  if (!Array.isArray(value) || value.length !== 2) throw damaged(where)
  const [line, writer] = [text(value[0], where), text(value[1], where)]
  if (!isWriterId(writer) && writer !== MINE && writer !== NOBODY) throw damaged(where)
  return [line, writer]
}
