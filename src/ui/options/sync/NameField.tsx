import { t } from '../../../browser/words'
import { Field } from './Field'

interface NameFieldProps {
  name: string
  onName: (name: string) => void
}

/** How others in the vault see the user: a name that they give themselves, or none. */
export function NameField({ name, onName }: NameFieldProps) {
  return (
    <Field
      label={t('syncName')}
      hint={t('syncNameHint')}
      testid="sync-name"
      type="text"
      value={name}
      onValue={onName}
    />
  )
}
