import { useId } from 'preact/hooks'

interface FieldProps {
  label: string
  hint?: string
  type: 'text' | 'password'
  testid: string
  value: string
  onValue: (value: string) => void
}

/** A named text field, with what is to be known about it below. The browser keeps nothing of it. */
export function Field({ label, hint, type, testid, value, onValue }: FieldProps) {
  const id = useId()
  const shared = {
    id,
    class: 'text-input',
    'data-testid': testid,
    value,
    autocapitalize: 'off',
    spellcheck: false,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onInput: (event: { currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
  } as const
  return (
    <div class="sync-field">
      <label class="sync-label" for={id}>
        {label}
      </label>
      {type === 'password' ? (
        <input type="password" autocomplete="new-password" {...shared} />
      ) : (
        <input type="text" autocomplete="off" {...shared} />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="sync-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
