import { cleanName, isWriterId, type Writer } from '../note/writer'
import { damaged, fieldsOf, text } from './checks'

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
