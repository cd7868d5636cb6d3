type Callback = (lock: { name: string } | null) => unknown

interface Waiting {
  page: string
  take: () => void
}

/** Exclusive Web Locks in memory, which let go when the page that holds them is gone. */
export class FakeLocks {
  /** The page that asks: set it before its code runs. */
  page = ''
  readonly #holders = new Map<string, string>()
  readonly #ended = new Set<string>()
  readonly #queues = new Map<string, Waiting[]>()

  async request(
    name: string,
    ...rest: [Callback] | [{ ifAvailable?: boolean }, Callback]
  ): Promise<unknown> {
    const [options, callback] = rest.length === 1 ? [{}, rest[0]] : rest
    const { page } = this
    await null
    if (this.#ended.has(page)) return new Promise<never>(() => {})
    if (this.#holders.has(name)) {
      if (options.ifAvailable) return callback(null)
      await new Promise<void>((take) => {
        this.#queues.set(name, [...(this.#queues.get(name) ?? []), { page, take }])
      })
    }
    this.#holders.set(name, page)
    try {
      return await callback({ name })
    } finally {
      this.#free(name)
    }
  }

  /** The page is gone: what it holds is free, what it waits for it no longer wants. */
  end(page: string): void {
    this.#ended.add(page)
    for (const [name, waiting] of this.#queues) {
      this.#queues.set(
        name,
        waiting.filter((one) => one.page !== page),
      )
    }
    for (const [name, holder] of this.#holders) if (holder === page) this.#free(name)
  }

  #free(name: string): void {
    this.#holders.delete(name)
    this.#queues.get(name)?.shift()?.take()
  }
}
