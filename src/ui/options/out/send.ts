import { appAddress } from '../../../export/apps'
import { fileName } from '../../../export/filename'
import { htmlFile } from '../../../export/html-file'
import { richText } from '../../../markdown/rich-text'
import { download } from '../download'
import { copyRichText } from './clipboard'
import type { OutKind } from './kinds'
import { openApp } from './open-app'
import { printPage } from './print'

/** A text that leaves. */
export interface Outgoing {
  title: string
  /** Of files, without extension. */
  fileBase: string
  /** Of the text's own file, without the dot. */
  extension: string
  /** Made when it is asked for: it may be long. */
  markdown: () => Promise<string>
}

/** Sends a text out; `links` is what is printed of them. Throws what the browser refuses it with. */
export async function sendOut(
  kind: OutKind,
  out: Outgoing,
  links: 'words' | 'addresses',
): Promise<void> {
  const { title, fileBase, extension } = out
  switch (kind) {
    case 'rich-text':
      return copyRichText(out.markdown().then((markdown) => richText(markdown)))
    case 'markdown':
      return navigator.clipboard.writeText(await out.markdown())
    case 'file':
      return download({
        name: fileName(fileBase, extension),
        type: extension === 'md' ? 'text/markdown' : 'text/plain',
        text: await out.markdown(),
      })
    case 'html': {
      const text = await htmlFile(await out.markdown(), { title })
      return download({ name: fileName(fileBase, 'html'), type: 'text/html', text })
    }
    case 'print':
      return printPage(await htmlFile(await out.markdown(), { title, images: 'links', links }))
    case 'obsidian':
    case 'logseq': {
      const markdown = await out.markdown()
      // First of all, so that nothing is lost where the app does not answer.
      await navigator.clipboard.writeText(markdown)
      openApp(appAddress(kind, fileName(fileBase, ''), markdown))
    }
  }
}
