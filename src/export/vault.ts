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
        zip ??= await zipping()
        do {
          signal?.throwIfAborted()
          const next = await source.next()
          if (next.done) {
            onProgress?.(count)
            zip.end()
            controller.enqueue(zip.taken())
            return controller.close()
          }
          if (++count > MOST_FILES)
            throw new RangeError(`A zip can't hold more than ${MOST_FILES} files.`)
          zip.add(next.value)
        } while (!pace.isDue())
        onProgress?.(count)
        controller.enqueue(zip.taken())
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
  /** The bytes that have come since it was asked the last time, in one piece. */
  taken(): Uint8Array
}

/**
 * fflate in this thread: its workers are made of `blob:` addresses, which an extension may not run
 * (`script-src 'self'`).
 */
async function zipping(): Promise<Zipping> {
  const { deflateSync, strToU8, Zip, ZipPassThrough } = await import('fflate')
  /** A text is packed whole: what fflate keeps ready for more of it would cost more than the work. */
  class WholeFile extends ZipPassThrough {
    override compression = DEFLATED
    protected override process(bytes: Uint8Array, final: boolean): void {
      this.ondata(null, deflateSync(bytes, { level: 6 }), final)
    }
  }
  let chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  return {
    add({ path, text, changedAt }) {
      const entry = new WholeFile(path)
      const at = changedAt === undefined ? Number.NaN : Date.parse(changedAt)
      if (at >= EARLIEST) entry.mtime = at
      zip.add(entry)
      entry.push(strToU8(text), true)
    },
    end: () => zip.end(),
    taken() {
      const whole = joined(chunks)
      chunks = []
      return whole
    },
  }
}

/** The number that zips have for the method. */
const DEFLATED = 8

/** Zip knows no time before this. */
const EARLIEST = Date.UTC(1980, 0, 2)

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((bytes, chunk) => bytes + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
