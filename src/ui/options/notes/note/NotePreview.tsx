import { useEffect, useState } from 'preact/hooks'
import type { Note } from '../../../../note/note'
import type { Talk } from '../../../../talk/talk'
import { Rendered } from '../../../Rendered'
import { talkMarkdown } from './talk-markdown'
import './NotePreview.css'

/** The note as it will read, following what is typed. */
export function NotePreview({ talk, note }: { talk: Talk; note: Note }) {
  const markdown = useMarkdown(talk, note)
  return (
    <div class="note-preview" data-testid="note-preview">
      {markdown !== null && <Rendered markdown={markdown} />}
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
