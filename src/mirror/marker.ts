import type { MirrorPlace } from './place'

/** Another device keeps its copies there: two would take each other's writing for edits. */
export class MirrorTaken extends Error {
  override readonly name = 'MirrorTaken'
}

/** Names the device that writes there. */
const MARKER = '.talkmark.json'

/**
 * Looks whose copies these are, and marks them as this device's where they are nobody's, or where the
 * user said so. Resolves to whether they were another's. Rejects with `MirrorTaken`.
 */
export async function claim(
  place: MirrorPlace,
  device: string,
  others: 'ask' | 'take over',
  signal?: AbortSignal,
): Promise<'ours' | 'taken over'> {
  const found = await place.read(MARKER, signal)
  const owner = found === null ? null : ownerOf(found.text)
  if (owner === device) return 'ours'
  if (owner !== null && others === 'ask') throw new MirrorTaken()
  await place.write(
    MARKER,
    `${JSON.stringify({ talkmark: 'mirror', version: 1, device })}\n`,
    signal,
  )
  return owner === null ? 'ours' : 'taken over'
}

/** `null` where the file is none of ours, or was cut off. */
function ownerOf(text: string): string | null {
  try {
    const { talkmark, device } = JSON.parse(text) as Record<string, unknown>
    return talkmark === 'mirror' && typeof device === 'string' ? device : null
  } catch {
    return null
  }
}
