import { useId, useState } from 'preact/hooks'
import { canChooseFolders, chooseFolder } from '../../../browser/folders'
import { t } from '../../../browser/words'
import { Problem } from '../../Problem'

interface FolderFieldProps {
  /** Empty where none is chosen yet. */
  name: string
  onFolder: (folder: FileSystemDirectoryHandle) => void
}

/** The folder of this device that the user chooses, where the browser has a way to. */
export function FolderField({ name, onFolder }: FolderFieldProps) {
  const id = useId()
  const [isRefused, setRefused] = useState(false)
  if (!canChooseFolders()) return <p data-testid="sync-folder-none">{t('syncFolderNone')}</p>
  const choose = async () => {
    setRefused(false)
    const folder = await chooseFolder('talkmark')
    if (folder) onFolder(folder)
  }
  return (
    <div class="sync-field">
      <span class="sync-label" id={id}>
        {t('syncFolderOf')}
      </span>
      <div class="sync-bar sync-folder">
        <button
          type="button"
          class="button"
          data-testid="sync-choose"
          aria-describedby={`${id}-name ${id}-hint`}
          // The browser refuses some folders by itself, as those of the system.
          onClick={() => void choose().catch(() => setRefused(true))}
        >
          {t('syncChoose')}
        </button>
        <span id={`${id}-name`} class="foreign" role="status" data-testid="sync-folder-name">
          {name === '' ? t('syncChosenNone') : <bdi>{name}</bdi>}
        </span>
      </div>
      {isRefused && <Problem role="alert">{t('syncChooseFailed')}</Problem>}
      <p id={`${id}-hint`} class="sync-hint">
        {t('syncFolderHint')}
      </p>
      <p class="sync-hint">{t('syncFolderVisits')}</p>
    </div>
  )
}
