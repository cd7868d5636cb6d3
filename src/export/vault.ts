import { createPace } from './pace'

/** A file of a vault. */
export interface VaultFile {
  /** From the vault's root, with `/`; safe already (`vault-paths.ts`). */
  path: string
  text: string
  /** Instant of its last change, ISO 8601; the zip's own where it is not known. */
  changedAt?: string
}

export interface VaultOptions {
  /** Hears the number of files that are in the zip so far. */
  onProgress?: (files: number) => void
  /** Ends the work: the stream fails with the signal's reason. */
  signal?: AbortSignal
}

/**
 * The files as a zip that is made while it is read: a file is asked for when there is room for it, and
 * the page can draw and answer in between. Fails where there are more files than a zip can name.
 */
export function vaultZip(
  files: AsyncIterable<VaultFile>,
  { onProgress, signal }: VaultOptions = {},
): ReadableStream<Uint8Array> {
  const source = files[Symbol.asyncIterator]()
  let zip: Zipping | null = null
  const pace = createPace()
  let count = 0

  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        zip ??= await zipping(controller)
        do {
          signal?.throwIfAborted()
          const next = await source.next()
          if (next.done) {
            onProgress?.(count)
            zip.end()
            return controller.close()
          }
          if (++count > MOST_FILES)
            throw new RangeError(`A zip can't hold more than ${MOST_FILES} files.`)
          zip.add(next.value)
        } while (!pace.isDue())
        onProgress?.(count)
        await pace.rest()
      } catch (error) {
        await source.return?.()
        throw error
      }
    },
    async cancel() {
      await source.return?.()
    },
  })
}

/** What the zip format counts to without its later extension, which fflate does not write. */
const MOST_FILES = 65_535

interface Zipping {
  add(file: VaultFile): void
  end(): void
}

/**
 * fflate in this thread: its workers are made of `blob:` addresses, which an extension may not run
 * (`script-src 'self'`).
 */
async function zipping(controller: ReadableStreamDefaultController<Uint8Array>): Promise<Zipping> {
  const { strToU8, Zip, ZipDeflate } = await import('fflate')
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    if (chunk.length > 0) controller.enqueue(chunk)
  })
  return {
    add({ path, text, changedAt }) {
      const entry = new ZipDeflate(path, { level: 6, mem: MEMORY })
      const at = changedAt === undefined ? Number.NaN : Date.parse(changedAt)
      if (at >= EARLIEST) entry.mtime = at
      zip.add(entry)
      entry.push(strToU8(text), true)
    },
    end: () => zip.end(),
  }
}

/** fflate makes its table anew for each file: notes are short, and a small one is quicker by far. */
const MEMORY = 2

/** Zip knows no time before this. */
const EARLIEST = Date.UTC(1980, 0, 2)
