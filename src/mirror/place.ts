/**
 * Where the readable copies lie: texts under paths. A path has `/` between folders and names that any
 * system takes, in letters of any script. Every verb rejects with a `RemoteError`, or with the
 * signal's reason once that is aborted. Other programs write there at any time.
 */
export interface MirrorPlace {
  /** All files, in no order; a list may be somewhat old. */
  list(signal?: AbortSignal): Promise<MirrorEntry[]>
  /** `null` where there is no such file. */
  read(path: string, signal?: AbortSignal): Promise<MirrorText | null>
  /** Stores the text in the place of what is there; makes the folders that lack. */
  write(path: string, text: string, signal?: AbortSignal): Promise<void>
  /** The file may be gone already. */
  remove(path: string, signal?: AbortSignal): Promise<void>
}

export interface MirrorEntry {
  path: string
  /** Another one when the file is another; `null` where that can't be told. */
  tag: string | null
}

export interface MirrorText {
  text: string
  tag: string | null
}
