/** The sign that a session is alive. */
export interface SessionLock {
  /** True once nobody else can take the session for dead. */
  readonly held: boolean
  release(): void
}

/**
 * Holds the lock of a session for as long as its page lives: the browser lets go of it when the
 * page is gone, however that came. Where there are no Web Locks it is never `held`.
 */
export function holdSession(session: string): SessionLock {
  own.add(session)
  let held = false
  let released = () => {}
  const over = new Promise<void>((resolve) => {
    released = resolve
  })
  locks()
    ?.request(nameOf(session), () => {
      held = true
      return over
    })
    .catch(() => {})
  return {
    get held() {
      return held
    },
    release() {
      own.delete(session)
      held = false
      released()
    },
  }
}

/**
 * Runs `work` where the session's page is gone, or where that can't be known; else gives `null`, and
 * so for a session of this page. A popup that was just closed holds its lock for a moment yet: so
 * long, `patience` in ms, is waited.
 */
export async function ifDead<T>(
  session: string,
  patience: number,
  work: () => Promise<T>,
): Promise<T | null> {
  if (isOwn(session)) return null
  const manager = locks()
  if (!manager) return work()
  const end = Date.now() + patience
  for (;;) {
    const done = await manager.request(nameOf(session), { ifAvailable: true }, async (lock) =>
      lock ? { result: await work() } : null,
    )
    if (done) return done.result
    if (Date.now() >= end) return null
    await new Promise((resolve) => setTimeout(resolve, STEP))
  }
}

/** Whether it is a session of this page. */
export function isOwn(session: string): boolean {
  return own.has(session)
}

/** Between two looks at the lock, in ms. */
const STEP = 25

/** Sessions of this page. */
const own = new Set<string>()

function nameOf(session: string): string {
  return `talkmark.session.${session}`
}

function locks(): LockManager | undefined {
  return (globalThis.navigator as Navigator | undefined)?.locks
}
