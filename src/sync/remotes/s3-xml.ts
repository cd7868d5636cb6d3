import { parseXml, XmlElement } from '@rgrove/parse-xml'

/** A part of what a folder has: keys of objects, and prefixes of folders that end in `/`. */
export interface S3Listing {
  keys: string[]
  /** What asks for the next part; null where this is the last. */
  next: string | null
}

/**
 * Reads an answer of `ListObjectsV2`:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html. Throws on what is not whole
 * and sound, as a part that lacks its end or its token would be a folder with half of its files.
 */
export function readListing(xml: string): S3Listing {
  const root = parseXml(xml).root
  if (root?.name !== 'ListBucketResult') throw new SyntaxError('No ListBucketResult.')
  const keys = within(root, 'Contents').flatMap((object) => within(object, 'Key'))
  const folders = within(root, 'CommonPrefixes').flatMap((folder) => within(folder, 'Prefix'))
  const [next] = within(root, 'NextContinuationToken')
  const isPart = within(root, 'IsTruncated')[0]?.text.trim() === 'true'
  if (isPart && !next) throw new SyntaxError('No NextContinuationToken.')
  return {
    keys: [...keys, ...folders].map(({ text }) => text),
    next: isPart && next ? next.text : null,
  }
}

/** An object, and the entity tag of its content. */
export interface S3Object {
  key: string
  etag: string | null
}

/** The same answer's objects with their tags, where no folders were asked for. Throws as `readListing`. */
export function readObjects(xml: string): { objects: S3Object[]; next: string | null } {
  const { next } = readListing(xml)
  const root = parseXml(xml).root
  const objects = root ? within(root, 'Contents') : []
  const textIn = (object: XmlElement, name: string) => within(object, name)[0]?.text ?? null
  return {
    objects: objects.map((one) => ({ key: textIn(one, 'Key') ?? '', etag: textIn(one, 'ETag') })),
    next,
  }
}

/** The `Code` of an error's XML, or null: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export function readErrorCode(xml: string): string | null {
  try {
    const { root } = parseXml(xml, { ignoreUndefinedEntities: true }) // s3rver writes `&uuml;`.
    return root?.name === 'Error' ? (within(root, 'Code')[0]?.text ?? null) : null
  } catch {
    return null // A page, or half an answer: the status has to do.
  }
}

function within(element: XmlElement, name: string): XmlElement[] {
  return element.children
    .filter((child) => child instanceof XmlElement)
    .filter((child) => child.name === name)
}
