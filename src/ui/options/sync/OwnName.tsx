import { useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { writeOwnName } from '../../../storage/writers'
import { NameField } from './NameField'
import { useOwnName } from './useOwnName'

/** The user's name in the vault, to be changed at any time. */
export function OwnName() {
  const [name, setName] = useOwnName()
  const [state, setState] = useState<'entered' | 'saved' | 'failed'>('entered')
  const save = () =>
    writeOwnName(name).then(
      () => setState('saved'),
      () => setState('failed'),
    )
  return (
    <form
      class="sync-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <NameField
        name={name}
        onName={(entered) => {
          setName(entered)
          setState('entered')
        }}
      />
      <div class="sync-bar">
        <button type="submit" class="button" data-testid="sync-name-save">
          {t('syncNameSave')}
        </button>
      </div>
      <p role="status" class="sync-name-state" data-testid="sync-name-state">
        {state === 'saved' && t('syncNameSaved')}
        {state === 'failed' && t('syncProblem_storage')}
      </p>
    </form>
  )
}
