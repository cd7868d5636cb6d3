import type { RichText } from '../../../markdown/rich-text'

/**
 * Puts formatted text on the clipboard, with its plain form beside it. The text may still be on its
 * way: the click that asked for it counts from now on. Throws where the browser refuses.
 */
export async function copyRichText(text: Promise<RichText>): Promise<void> {
  const part = (type: string, pick: (rich: RichText) => string) =>
    text.then((rich) => new Blob([pick(rich)], { type }))
  try {
    const item = new ClipboardItem({
      'text/html': part('text/html', ({ html }) => html),
      'text/plain': part('text/plain', ({ text: plain }) => plain),
    })
    await navigator.clipboard.write([item])
  } catch (refused) {
    if (!copiedByEvent(await text)) throw refused
  }
}

/** The older way, for browsers that do not take a text that is on its way. */
function copiedByEvent({ html, text }: RichText): boolean {
  let taken = false
  const fill = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return
    event.clipboardData.setData('text/html', html)
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    taken = true
  }
  document.addEventListener('copy', fill, { capture: true })
  try {
    return document.execCommand('copy') && taken
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
  }
}
