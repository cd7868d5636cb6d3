/** What can happen between a device and a server. */
export type Fault =
  /** Nothing happens for a while; then all goes well. */
  | { kind: 'delay'; ms: number }
  /** The server gets this many bytes of the content, and the connection ends. */
  | { kind: 'cut-request'; after: number }
  /** The server did it, and the device gets this many bytes of the answer's content. */
  | { kind: 'cut-answer'; after: number }
  /** The server did it, and the device never hears. */
  | { kind: 'lost-answer' }
  /** The server did it; its answer says that its content is longer, or shorter and is then cut. */
  | { kind: 'wrong-length'; by: number }
  /** The server is not asked; this is answered. */
  | { kind: 'status'; status: number; retryAfter?: string }
  /** What is there is not seen yet: reading finds nothing, and writing goes well. */
  | { kind: 'stale' }
  /** The server is not asked; a network answers with its login page. */
  | { kind: 'portal' }

/** Such as a hall has, each with as much of a request or an answer as the random number says. */
export function anyFault(random: () => number): Fault {
  const bytes = Math.floor(random() ** 3 * 600_000)
  const faults: Fault[] = [
    { kind: 'delay', ms: Math.floor(random() * 30) },
    { kind: 'cut-request', after: bytes },
    { kind: 'cut-answer', after: bytes },
    { kind: 'lost-answer' },
    { kind: 'wrong-length', by: -1 },
    { kind: 'wrong-length', by: 1 },
    { kind: 'status', status: 423 },
    { kind: 'status', status: 429, retryAfter: '1' },
    { kind: 'status', status: 503 },
    { kind: 'stale' },
    { kind: 'portal' },
  ]
  return faults[Math.floor(random() * faults.length)] ?? { kind: 'lost-answer' }
}
