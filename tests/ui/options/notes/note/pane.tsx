import { useState } from 'preact/hooks'
import type { SavedTalk } from '../../../../../src/note/saved'
import { openDatabase } from '../../../../../src/storage/database'
import { getTalk } from '../../../../../src/storage/talks'
import '../../../../../src/ui/base.css'
import { NotePane } from '../../../../../src/ui/options/notes/NotePane'
import '../../../../../src/ui/options/OptionsPage.css'
import { eventually, type Shown, show } from '../../../show'
import { click } from '../../profile'

/** The right side of the notes, with the talk open that is stored under the id. */
export async function openPane(id: string, level: 1 | 2 = 2): Promise<Shown> {
  const saved = await getTalk(id)
  if (!saved) throw new Error(`There is no talk ${id}.`)
  const shown = show(<Pane first={saved} level={level} />)
  await eventually(() => shown.has('note-body'))
  // The choice outlives a note, and so a test.
  click(shown.find('tab-edit'))
  return shown
}

/** Ids that the pane has said were changed; and its deletions, with the state of saving then. */
export const heard = { saved: new Set<string>(), deleted: [] as string[] }

/** Puts older versions of a note into the database, so many minutes before now. */
export async function storeVersions(
  talkId: string,
  versions: { minutes: number; note: Partial<SavedTalk['note']> }[],
): Promise<void> {
  const saved = await getTalk(talkId)
  if (!saved) throw new Error(`There is no talk ${talkId}.`)
  const database = await openDatabase()
  const tx = database.transaction('versions', 'readwrite')
  for (const { minutes, note } of versions) {
    const at = new Date(Date.now() - minutes * 60_000).toISOString()
    void tx.store.put({ talkId, at, note: { ...saved.note, ...note, updatedAt: at } })
  }
  await tx.done
}

/** As the view around it: it reads again what was changed, and follows the address. */
function Pane({ first, level }: { first: SavedTalk; level: 1 | 2 }) {
  const [saved, setSaved] = useState(first)
  const read = (id: string) => {
    heard.saved.add(id)
    void getTalk(id).then((found) => found?.talk.id === saved.talk.id && setSaved(found))
  }
  return (
    <div class="options" style="height: 100vh">
      <NotePane
        key={saved.talk.id}
        openId={saved.talk.id}
        opened={saved}
        level={level}
        focus={{ current: 'no' }}
        onBack={() => {}}
        onLeave={() => {}}
        onDelete={(id) => heard.deleted.push(`${id}, ${saveState()}`)}
        onSaved={read}
      />
    </div>
  )
}

function saveState(): string | undefined {
  return document.querySelector<HTMLElement>('[data-testid="save-state"]')?.dataset.state
}
