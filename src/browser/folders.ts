/**
 * Folders of this device, by File System Access (https://wicg.github.io/file-system-access/): Chromium on
 * desktops has it.
 */

/** What of the proposal the DOM's types do not have yet. */
interface Granting {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>
}

interface Picking {
  showDirectoryPicker(options: {
    id: string
    mode: 'readwrite'
  }): Promise<FileSystemDirectoryHandle>
}

export function canChooseFolders(): boolean {
  return 'showDirectoryPicker' in globalThis
}

/**
 * Lets the user choose a folder that may be written to; to be called first thing in an act of the
 * user's. `null` where they chose none. `use` is remembered by the browser: it begins there next time.
 */
export async function chooseFolder(use: string): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await (globalThis as unknown as Picking).showDirectoryPicker({
      id: use,
      mode: 'readwrite',
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}

/** Whether the folder may be used without asking again; the background can't ask. */
export async function mayUseFolder(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await granting(folder).queryPermission({ mode: 'readwrite' })) === 'granted'
}

/** Asks the user for it; to be called first thing in an act of theirs. */
export async function askForFolder(
  folder: FileSystemDirectoryHandle,
): Promise<'granted' | 'refused'> {
  const said = await granting(folder).requestPermission({ mode: 'readwrite' })
  return said === 'granted' ? said : 'refused'
}

function granting(folder: FileSystemDirectoryHandle): Granting {
  return folder as unknown as Granting
}
