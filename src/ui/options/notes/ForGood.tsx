import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { Icon } from '../Icon'

interface ForGoodProps {
  label: string
  /** Names the button where the label alone does not. */
  name?: string
  testid: string
  onConfirm: () => void
}

/** Deletes what can't come back; so it asks, in its own place, and "Keep" has the focus. */
export function ForGood({ label, name, testid, onConfirm }: ForGoodProps) {
  const [state, setState] = useState<'ready' | 'asking'>('ready')
  const keep = useRef<HTMLButtonElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const before = useRef(state)
  useLayoutEffect(() => {
    if (state === 'asking') keep.current?.focus()
    else if (before.current === 'asking') button.current?.focus()
    before.current = state
  }, [state])

  if (state === 'ready') {
    return (
      <button
        ref={button}
        type="button"
        class="button button--quiet"
        data-testid={testid}
        aria-label={name}
        onClick={() => setState('asking')}
      >
        <Icon name="trash" />
        {label}
      </button>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would be shown
    <div
      class="for-good"
      role="group"
      aria-label={name ?? label}
      onKeyDown={(event) => event.key === 'Escape' && setState('ready')}
    >
      <span>{t('forGoodAsk')}</span>
      <button
        type="button"
        class="button for-good-yes"
        data-testid={`${testid}-yes`}
        onClick={() => {
          setState('ready')
          onConfirm()
        }}
      >
        {t('forGoodYes')}
      </button>
      <button
        ref={keep}
        type="button"
        class="button"
        data-testid={`${testid}-no`}
        onClick={() => setState('ready')}
      >
        {t('forGoodNo')}
      </button>
    </div>
  )
}
