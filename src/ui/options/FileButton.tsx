import { Icon } from './Icon'
import './FileButton.css'

interface FileButtonProps {
  label: string
  testid: string
  takes: 'one' | 'several'
  busy?: 'yes' | 'no'
  /** Gets the chosen files, one at least. */
  onFiles: (files: File[]) => void
}

/** A button that asks for JSON files. */
export function FileButton({ label, testid, takes, busy = 'no', onFiles }: FileButtonProps) {
  return (
    <label class="button file-button" data-busy={busy}>
      <Icon name="upload" />
      {label}
      <input
        type="file"
        class="unseen"
        accept=".json,application/json"
        multiple={takes === 'several'}
        data-testid={testid}
        disabled={busy === 'yes'}
        onChange={(event) => {
          const input = event.currentTarget
          const files = [...(input.files ?? [])]
          // So that the same file can be chosen again.
          input.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </label>
  )
}
