import { act } from 'preact/test-utils'
import type { SavedTalk } from '../../../src/note/saved'
import { closeDatabase, openDatabase } from '../../../src/storage/database'
import type { Talk } from '../../../src/talk/talk'
import { closeSearch } from '../../../src/ui/options/notes/useSearch'
import { fake } from '../../fakes/browser'
import { noteOf, talkOf } from '../talks'

/** A browser in which Talkmark was never used. */
export async function newProfile(): Promise<void> {
  fake.reset()
  closeSearch()
  localStorage.clear()
  history.replaceState(null, '', '#/notes')
  await closeDatabase()
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('talkmark')
    request.onsuccess = resolve
    request.onerror = resolve
  })
}

/** A talk with its note, named by its title. */
export function savedTalk(title: string, more: Partial<Talk> = {}, body = ''): SavedTalk {
  const id = more.id ?? `fosdem-2023/${title.toLowerCase().replaceAll(' ', '-')}`
  return { talk: talkOf({ title, ...more, id }), note: noteOf({ talkId: id, body }) }
}

/** So many talks, ten minutes apart on one day. */
export function manyTalks(count: number): SavedTalk[] {
  return Array.from({ length: count }, (_, i) => {
    const start = new Date(Date.UTC(2023, 0, 1) + i * 60_000).toISOString().slice(11, 19)
    const title = `Talk ${String(i).padStart(5, '0')}`
    return savedTalk(title, { start: `2023-02-04T${start}+01:00` }, `- point ${i}`)
  })
}

/** Puts talks into the database as they are. */
export async function store(saved: SavedTalk[]): Promise<void> {
  const database = await openDatabase()
  const tx = database.transaction(['talks', 'notes'], 'readwrite')
  for (const { talk, note } of saved) {
    void tx.objectStore('talks').put(talk)
    void tx.objectStore('notes').put(note)
  }
  await tx.done
}

export function click(element: HTMLElement): void {
  act(() => element.click())
}
