import type { Note } from '../note/note'
import { attachedPage, pagesOf } from './pages'
import { drop, put, type Writing } from './transaction'

/** Makes the pages of a talk those that its note names now. */
export async function movePages(tx: Writing, before: Note, after: Note): Promise<void> {
  if (before.links === after.links) return
  const pages = tx.objectStore('pages')
  const known = new Set(before.links)
  const now = new Set<string>()
  for (const link of after.links) {
    const page = attachedPage(after.talkId, link)
    if (!page) continue
    now.add(page.url)
    if (!known.has(link)) put(pages, page)
  }
  for (const link of before.links) {
    const page = attachedPage(before.talkId, link)
    if (!page || now.has(page.url)) continue
    const [stored, talk] = await Promise.all([
      pages.get(page.url),
      tx.objectStore('talks').get(before.talkId),
    ])
    // A page that the talk itself names stays its page.
    const own = talk && pagesOf(talk, null).some(({ url }) => url === page.url)
    if (stored?.talkId === before.talkId && !own) drop(pages, page.url)
  }
}
