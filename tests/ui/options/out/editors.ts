import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode, registerList } from '@lexical/list'
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text'
import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { createEditor } from 'lexical'

/** An editor as the blogs have it, with nothing in it. */
export interface RichEditor {
  /** What takes the focus and the paste. */
  field: HTMLElement
  /** What the editor would publish. */
  html(): string
  leave(): void
}

/** TipTap on ProseMirror, as Substack and many others use it. */
export function tiptap(): RichEditor {
  const place = document.createElement('div')
  document.body.append(place)
  const editor = new Editor({ element: place, extensions: [StarterKit] })
  return {
    field: editor.view.dom,
    html: () => editor.getHTML(),
    leave() {
      editor.destroy()
      place.remove()
    },
  }
}

/** Lexical with what its playground has for text. */
export function lexical(): RichEditor {
  const field = document.createElement('div')
  field.contentEditable = 'true'
  document.body.append(field)
  const editor = createEditor({
    namespace: 'test',
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode],
    onError(error) {
      throw error
    },
  })
  editor.setRootElement(field)
  const ends = [registerRichText(editor), registerList(editor)]
  return {
    field,
    html: () => field.innerHTML,
    leave() {
      for (const end of ends) end()
      editor.setRootElement(null)
      field.remove()
    },
  }
}
