import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '../../../../browser/words'
import { Icon, type IconName } from '../../../Icon'
import './MoreMenu.css'

/** What is done to a note now and then. */
export interface MoreAction {
  testid: string
  icon: IconName
  words: string
  onChoose: () => void
}

/** Actions behind one button. Choosing one, Escape, or leaving closes them. */
export function MoreMenu({ actions }: { actions: MoreAction[] }) {
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [state, setState] = useState<'open' | 'closed'>('closed')

  useEffect(() => {
    const element = root.current
    if (!element || state === 'closed') return
    const close = () => setState('closed')
    const onPointer = (event: PointerEvent) => {
      if (!element.contains(event.target as Node)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // The note would take it for itself, and close.
      event.preventDefault()
      close()
      button.current?.focus()
    }
    const onLeave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) close()
    }
    document.addEventListener('pointerdown', onPointer)
    element.addEventListener('keydown', onKey)
    element.addEventListener('focusout', onLeave)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      element.removeEventListener('keydown', onKey)
      element.removeEventListener('focusout', onLeave)
    }
  }, [state])

  const choose = (action: MoreAction) => {
    // The chosen item goes, and the focus must have somewhere to be.
    if (root.current?.contains(document.activeElement)) button.current?.focus()
    setState('closed')
    action.onChoose()
  }

  return (
    <div ref={root} class="more-menu">
      <button
        ref={button}
        type="button"
        class="button button--quiet button--icon"
        data-testid="note-more"
        aria-expanded={state === 'open'}
        aria-controls={id}
        aria-label={t('moreActions')}
        title={t('moreActions')}
        onClick={() => setState(state === 'open' ? 'closed' : 'open')}
      >
        <Icon name="more" size={22} />
      </button>
      <ul id={id} class="more-menu-list" hidden={state === 'closed'}>
        {actions.map((action) => (
          <li key={action.testid}>
            <button
              type="button"
              class="more-menu-item"
              data-testid={action.testid}
              onClick={() => choose(action)}
            >
              <Icon name={action.icon} />
              {action.words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
