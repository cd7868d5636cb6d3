/** An app for notes that a text can be handed to by an address. */
export type NotesApp = 'obsidian' | 'logseq'

/**
 * The address that makes the app take a text. Where it would be too long for the way to the app, the
 * text is not in it: Obsidian takes it from the clipboard then, Logseq waits for it to be pasted.
 *
 * `obsidian://new`: https://help.obsidian.md/uri; `clipboard` reads the text from there. Without
 * `overwrite` Obsidian puts a number behind a name that it has, and changes no note.
 * `logseq://x-callback-url/quickCapture`: `title`, `content`, `page` (`TODAY`: the journal) and
 * `append`, as Logseq's `electron/url.cljs` reads them.
 */
export function appAddress(app: NotesApp, name: string, text: string): string {
  const whole = app === 'obsidian' ? obsidian(name, text) : logseq(name, text)
  if (whole.length <= LONGEST) return whole
  return app === 'obsidian' ? obsidian(name, null) : logseq(name, null)
}

/** Windows hands over some 2,000 characters (INTERNET_MAX_URL_LENGTH is 2,083). */
const LONGEST = 2000

function obsidian(name: string, text: string | null): string {
  const content = text === null ? 'clipboard' : `content=${encodeURIComponent(text)}`
  return `obsidian://new?name=${encodeURIComponent(name)}&${content}`
}

function logseq(name: string, text: string | null): string {
  const content = encodeURIComponent(text ?? name)
  return `logseq://x-callback-url/quickCapture?page=TODAY&append=true&content=${content}`
}
