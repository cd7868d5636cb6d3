/** Bytes of a part: as many as the browser may well put on the disk. */
const PART = 4 * 1024 * 1024

/**
 * A stream as one file. What has come is handed to the browser in parts, which keeps it where it
 * likes; this page holds no more than a part itself.
 */
export async function blobOf(stream: ReadableStream<Uint8Array>, type: string): Promise<Blob> {
  const parts: Blob[] = []
  let chunks: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = stream.getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (value) chunks.push(value as Uint8Array<ArrayBuffer>)
    bytes += value?.length ?? 0
    if (done || bytes >= PART) {
      parts.push(new Blob(chunks))
      chunks = []
      bytes = 0
    }
    if (done) return new Blob(parts, { type })
  }
}
