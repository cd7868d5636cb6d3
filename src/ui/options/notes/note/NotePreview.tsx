import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Note } from '../../../../note/note'
import type { Talk } from '../../../../talk/talk'
import { Rendered } from '../../../Rendered'
import { useGroup } from '../../group/useGroup'
import { talkMarkdown } from './talk-markdown'
import './NotePreview.css'

/** The note as it will read, following what is typed; what others wrote has their names. */
export function NotePreview({ talk, note }: { talk: Talk; note: Note }) {
  const group = useGroup()
  const shared = useMemo(() => group?.inPreview({ talk, note }), [group, talk, note])
  const made = useMarkdown(talk, shared?.note ?? note, shared?.names ?? NO_NAMES)
  return (
    <div class="note-preview" data-testid="note-preview">
      {shared?.above}
      {made !== null && <Rendered {...made} />}
    </div>
  )
}

/** The talk's Markdown, with the names that belong to it; `null` until it is made for the first time. */
function useMarkdown(talk: Talk, note: Note, names: readonly string[]) {
  const [made, setMade] = useState<{ markdown: string; names: readonly string[] } | null>(null)
  useEffect(() => {
    let isNewest = true
    talkMarkdown({ talk, note }).then((markdown) => isNewest && setMade({ markdown, names }))
    return () => {
      isNewest = false
    }
  }, [talk, note, names])
  return made
}

const NO_NAMES: readonly string[] = []
