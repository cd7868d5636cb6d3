import { emptyNote } from '../../src/note/note'
import { run } from '../../src/sync/engine'
import { keyOf } from '../../src/sync/kinds'
import type { Fields } from '../../src/sync/parts'
import type { Remote } from '../../src/sync/remote'
import { talkOf } from '../storage/talk-of'
import { change, type Disk, emptyDisk, memoryStore } from './memory-store'

/** Somebody's device in a group, with what it asks the place for. */
export interface Member {
  writer: string
  disk: Disk
  remote: Remote
  /** What it has asked for: `list n`. */
  asked: string[]
}

/** A member of the group, who asks through `remote`. */
export function memberOf(i: number, remote: Remote): Member {
  const writer = `wr${String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26))}aaaa`
  const asked: string[] = []
  return { writer, disk: { ...emptyDisk(), writer }, remote: counted(remote, asked), asked }
}

export function keyOfNote(n: number): string {
  return keyOf('talk', `fosdem-2023/${n}`)
}

/** Lines at the end of a note. */
export function write({ disk }: Member, n: number, ...lines: string[]): void {
  const key = keyOfNote(n)
  change(disk, key, note(n, [...linesOn(disk, key), ...lines]))
}

export function linesOn(disk: Disk, key: string): string[] {
  const body = disk.records.get(key)?.body
  return typeof body === 'string' && body !== '' ? body.split('\n') : []
}

type Options = Partial<Parameters<typeof run>[2]>

export function exchange(member: Member, options: Options = {}): ReturnType<typeof run> {
  const all = { session: 'one', now: 1, look: 'when due' as const, ...options }
  return run(member.remote, memoryStore(member.disk), all)
}

function note(n: number, lines: string[]): Fields {
  const talk = talkOf({ id: `fosdem-2023/${n}`, title: `Talk ${n}` })
  const { talkId: _, draft: __, ...own } = emptyNote(talk.id, '2023-02-04T10:00:00.000Z')
  return { talk, ...own, body: lines.join('\n') } as unknown as Fields
}

function counted(remote: Remote, asked: string[]): Remote {
  const noted = <Args extends unknown[], Result>(verb: string, work: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      asked.push(typeof args[0] === 'string' && verb !== 'news' ? `${verb} ${args[0]}` : verb)
      return work(...args)
    }
  }
  return {
    ...remote,
    put: noted('put', remote.put),
    get: noted('get', remote.get),
    list: noted('list', remote.list),
    del: noted('del', remote.del),
    ...(remote.news ? { news: noted('news', remote.news) } : {}),
  }
}
