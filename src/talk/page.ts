/** Which talk a page belongs to. */
export interface Page {
  /** Normal form of the address: `pageKey`. */
  url: string
  talkId: string
}
