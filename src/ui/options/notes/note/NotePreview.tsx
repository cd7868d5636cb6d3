import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Note } from '../../../../note/note'
import type { Talk } from '../../../../talk/talk'
import { Rendered } from '../../../Rendered'
import { AlsoBy } from '../../group/AlsoBy'
import { markedNote } from '../../group/marked-note'
import { namesOfLines, useGroup } from '../../group/useGroup'
import { talkMarkdown } from './talk-markdown'
import './NotePreview.css'

/** The note as it will read, following what is typed; what others wrote has their names. */
export function NotePreview({ talk, note }: { talk: Talk; note: Note }) {
  const group = useGroup()
  const lines = useMemo(() => namesOfLines(group, { talk, note }), [group, talk, note])
  const marked = useMemo(() => markedNote(note, lines), [note, lines])
  const markdown = useMarkdown(talk, marked.note)
  return (
    <div class="note-preview" data-testid="note-preview">
      <AlsoBy body={note.body} names={lines} />
      {markdown !== null && <Rendered markdown={markdown} names={marked.names} />}
    </div>
  )
}

/** The talk's Markdown; `null` until it is made for the first time. */
function useMarkdown(talk: Talk, note: Note): string | null {
  const [markdown, setMarkdown] = useState<string | null>(null)
  useEffect(() => {
    let isNewest = true
    talkMarkdown({ talk, note }).then((made) => isNewest && setMarkdown(made))
    return () => {
      isNewest = false
    }
  }, [talk, note])
  return markdown
}
