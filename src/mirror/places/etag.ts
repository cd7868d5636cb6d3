/**
 * An entity tag as it can be compared: Apache says a weak one for the moment after a writing, and marks
 * those of packed answers, and S3 has them with quotes or without.
 */
export function plainTag(etag: string | null): string | null {
  const plain = etag
    ?.trim()
    .replace(/^W\//i, '')
    .replace(/^"|"$/g, '')
    .replace(/-gzip$/, '')
  return plain || null
}

/** What an answer to GET says of its content, in the words of a list. */
export function answerTags(headers: Headers, bytes: Uint8Array) {
  const at = headers.get('Last-Modified')
  return {
    etag: plainTag(headers.get('ETag')),
    changed: at === null ? null : `${at} ${bytes.length}`,
  }
}
