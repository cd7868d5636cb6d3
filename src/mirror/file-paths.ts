import { foldedName } from '../export/filename'
import { vaultFiles } from '../export/vault-files'
import type { SavedTalk } from '../note/saved'
import { talkPath } from './talk-file'

/** Gives files their paths. */
export interface FilePaths {
  /** A path that no other file of ours has; another one each time for the same talk. */
  next(id: string): string
}

/**
 * A file is where the export of a vault would put it, and stays there: links to it go on leading to it
 * when the talk's title changes. `taken` are the paths of the files that are there.
 */
export async function filePaths(
  library: readonly SavedTalk[],
  taken: Iterable<string>,
): Promise<FilePaths> {
  const wanted = await vaultPaths(library)
  const inUse = new Set([...taken].map(foldedName))
  return {
    next(id) {
      const path = wanted.get(id) ?? `${id.replace(/[^\w-]+/g, ' ')}.md`
      for (let n = 1; ; n++) {
        const one = n === 1 ? path : path.replace(/\.md$/, ` (${n}).md`)
        if (inUse.has(foldedName(one))) continue
        inUse.add(foldedName(one))
        return one
      }
    },
  }
}

async function vaultPaths(library: readonly SavedTalk[]): Promise<Map<string, string>> {
  const paths = new Map<string, string>()
  let id: string | null = null
  const render = (saved: SavedTalk) => {
    id = saved.talk.id
    return { path: talkPath(saved), text: '' }
  }
  for await (const { path } of vaultFiles({ talks: library, library, render })) {
    // What comes without a talk leads to a conference's.
    if (id !== null) paths.set(id, path)
    id = null
  }
  return paths
}
