import { useId } from 'preact/hooks'

interface ChoiceProps<Value extends string> {
  label: string
  testid: string
  value: Value
  options: readonly (readonly [value: Value, words: string])[]
  onValue: (value: Value) => void
}

/** One of a few, with its name above, as the fields beside it have theirs. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, testid, value, options, onValue } = props
  const id = useId()
  return (
    <div class="sync-field">
      <label class="sync-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="select"
        data-testid={testid}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value as Value)}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
