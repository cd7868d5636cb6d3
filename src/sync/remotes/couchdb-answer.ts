import { RemoteError } from '../remote'
import type { HttpAnswer } from './http'
import { isPage, refusal } from './http-refusal'

/** Whether it was done; 202 is of a cluster where not every node has it yet. */
export function isDone(answer: HttpAnswer): boolean {
  return [200, 201, 202].includes(answer.status) && !isPage(answer)
}

/**
 * Whether the database is there, and the document or its attachment is not. The reasons are CouchDB's
 * (`error_info` of `chttpd.erl`, `get_existing_attachment` of `chttpd_db.erl`); of a database that is
 * not there it says `Database does not exist.`
 */
export function isMissing(answer: HttpAnswer): boolean {
  if (answer.status !== 404) return false
  const reason = jsonOf(answer)?.reason
  return typeof reason === 'string' && MISSING.has(reason)
}

const MISSING = new Set(['missing', 'deleted', 'Document is missing attachment'])

/** The object that an answer of success is; throws a `RemoteError` for any other. */
export function objectIn(answer: HttpAnswer): Record<string, unknown> {
  if (!isDone(answer)) throw couchdbRefusal(answer)
  const object = jsonOf(answer)
  if (!object) throw new RemoteError('busy', { status: answer.status }) // Cut on its way, it seems.
  return object
}

/** The documents of a list in an answer; throws a `RemoteError` where that is no such list. */
export function documentsIn(list: unknown): { id: string; deleted: boolean }[] {
  if (!Array.isArray(list)) throw new RemoteError('wrong-server')
  return list
    .map((row: unknown): { id?: unknown; deleted?: unknown } => ({ ...Object(row) }))
    .map(({ id, deleted }) => ({ id: String(id), deleted: deleted === true }))
}

/** What an answer means that is not one of those its asker was prepared for. */
export function couchdbRefusal(answer: HttpAnswer): RemoteError {
  const { status } = answer
  const isCouchdb = jsonOf(answer)?.error !== undefined
  return status === 404 && !isCouchdb
    ? new RemoteError('wrong-server', { status })
    : refusal(answer)
}

function jsonOf({ bytes }: HttpAnswer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}
