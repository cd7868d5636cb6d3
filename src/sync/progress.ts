/** How far a run is: files while it reads and sends, records while it joins and prepares them. */
export interface Progress {
  phase: Phase
  done: number
  /** `null` where it is not known how many there are. */
  of: number | null
}

type Phase =
  /** Which files there are. */
  | 'looking'
  /** Own files are read back. */
  | 'checking'
  | 'reading'
  | 'joining'
  | 'preparing'
  | 'sending'
  /** Many small files are made one. */
  | 'tidying'
  /** The place is left, and erased before. */
  | 'erasing'

/** Hears of each step. It has to be quick, as the run waits for it. */
export type OnProgress = (progress: Progress) => void

export const NOBODY: OnProgress = () => {}
