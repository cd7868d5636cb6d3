import { act } from 'preact/test-utils'
import { vi } from 'vitest'
import { eventually } from '../show'

/** The files that the page hands to the browser's downloads, as it does so. */
export function downloads(): File[] {
  const files: File[] = []
  const blobs = new Map<string, Blob>()
  const create = URL.createObjectURL.bind(URL)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = create(blob)
    blobs.set(url, blob as Blob)
    return url
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href)
    if (blob) files.push(new File([blob], this.download, { type: blob.type }))
  })
  return files
}

/** The file in that place (from 0), when it is there. */
export async function nth(files: File[], place: number): Promise<File> {
  const file = await eventually(() => files[place])
  if (!file) throw new Error(`There is no file ${place}`)
  return file
}

/** Chooses a file of this text in an `<input type="file">`. */
export function choose(input: HTMLElement, text: string, name = 'backup.json'): void {
  const transfer = new DataTransfer()
  transfer.items.add(new File([text], name))
  act(() => {
    ;(input as HTMLInputElement).files = transfer.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
}
