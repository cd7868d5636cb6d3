import { fileName, foldedName, markedName } from './filename'

/** Gives every file of a vault a path of its own. */
export interface VaultPaths {
  /**
   * The path for the file that wants to be there, safe on every system. Where that is taken, or is
   * another's (`name`), the file's name gets the mark, which no other file of the name has.
   */
  pathFor(wanted: string, mark: string, name?: 'own' | 'marked'): string
}

export function createVaultPaths(): VaultPaths {
  const taken = new Set<string>()
  const take = (path: string) => {
    const fold = foldedName(path)
    if (taken.has(fold)) return false
    taken.add(fold)
    return true
  }
  return {
    pathFor(wanted, mark, name = 'own') {
      const { folders, title, extension } = partsOf(wanted)
      const within = (file: string) => [...folders, file].join('/')
      const own = within(fileName(title, extension))
      if (name === 'own' && take(own)) return own
      for (let n = 1; ; n++) {
        const marked = within(markedName(title, n === 1 ? mark : `${mark} ${n}`, extension))
        if (take(marked)) return marked
      }
    },
  }
}

/** Each folder and the name as a file system and a link between notes take them. */
function partsOf(path: string): { folders: string[]; title: string; extension: string } {
  const parts = path.split('/').filter((part) => !/^[.\s]*$/.test(part))
  const last = parts.pop() ?? ''
  const [, title = last, extension = ''] = /^(.+)\.([a-z\d]{1,8})$/i.exec(last) ?? []
  return {
    folders: parts.map(vaultName),
    title: linkable(title),
    extension,
  }
}

/** A title as the name of a folder, or of a file without its extension. */
export function vaultName(title: string): string {
  return fileName(linkable(title), '')
}

/** Without what has a meaning in Obsidian's links (https://help.obsidian.md/links): `# ^ [ ]`. */
function linkable(name: string): string {
  return name.replaceAll('[', '(').replaceAll(']', ')').replace(/[#^]+/g, ' ')
}
