/** A file that is made on this page. */
export interface TextFile {
  name: string
  /** Media type, without parameters. */
  type: string
  text: string
}

/** How long (ms) the browser is given to read the file: Firefox begins after the click's end. */
const KEPT_MS = 60_000

/** Hands a file to the browser's downloads, in either browser and with no permission. */
export function download({ name, type, text }: TextFile): void {
  downloadBlob(name, new Blob([text], { type: `${type};charset=utf-8` }))
}

/** The same for a file that is no text. */
export function downloadBlob(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
