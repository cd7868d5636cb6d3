/** A search with its order, kept under a name. */
export interface SavedView {
  /** UUID. */
  id: string
  name: string
  /** The search of the notes' address, without `?` (`q=tag%3Ago&by=track`). */
  search: string
  /** Instant, ISO 8601 in UTC. */
  createdAt: string
}
