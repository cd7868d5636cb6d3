/** Whether what was read is what was written. */
export function isSameBytes(found: Uint8Array | null, bytes: Uint8Array): boolean {
  return found?.length === bytes.length && found.every((byte, i) => byte === bytes[i])
}
