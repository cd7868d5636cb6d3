import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon, type IconName } from '../../Icon'
import './Menu.css'

interface MenuProps {
  /** Names the button, and the panel that it opens. */
  label: string
  icon: IconName
  testid: string
  /** `icon`: the label is seen by screen readers, and when pointed at. */
  look?: 'words' | 'roomy' | 'icon'
  /** Where the panel opens; it is as wide as the bar that the menu stands in. */
  side?: 'below' | 'above'
  disabled?: 'yes' | 'no'
  /** A key of the page that opens it, while nobody types. */
  shortcut?: string
  children: (close: () => void) => ComponentChildren
}

/**
 * A button with a panel that opens over the page and takes the focus. Escape, a click elsewhere and
 * leaving by Tab close it; the focus goes back to the button where it would be lost.
 */
export function Menu(props: MenuProps) {
  const { label, icon, testid, look = 'words', side = 'below', disabled = 'no' } = props
  const id = useId()
  const [open, setOpen] = useState<'yes' | 'no'>('no')
  const frame = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const close = () => {
    if (panel.current?.contains(document.activeElement)) button.current?.focus()
    setOpen('no')
  }

  // Before the next key can come.
  useLayoutEffect(() => {
    if (open === 'no') return
    panel.current?.querySelector<HTMLElement>(FIRST)?.focus()
    const onPointer = (event: PointerEvent) => {
      if (!frame.current?.contains(event.target as Node)) setOpen('no')
    }
    addEventListener('pointerdown', onPointer)
    return () => removeEventListener('pointerdown', onPointer)
  }, [open])

  const { shortcut } = props
  useLayoutEffect(() => {
    if (shortcut === undefined) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== shortcut || !isFree(event)) return
      event.preventDefault()
      button.current?.focus()
      setOpen('yes')
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [shortcut])

  const onKeyDown = (event: KeyboardEvent) => {
    if (open === 'no' || event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !frame.current?.contains(relatedTarget)) setOpen('no')
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what its button and panel leave
    <span ref={frame} class="menu" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button
        ref={button}
        type="button"
        class={
          look === 'icon' ? 'button button--quiet button--icon' : 'button button--quiet menu-button'
        }
        data-testid={testid}
        data-look={look}
        aria-label={label}
        aria-expanded={open === 'yes'}
        aria-controls={open === 'yes' ? id : undefined}
        aria-keyshortcuts={shortcut}
        title={shortcut ? `${label} (${shortcut})` : look === 'words' ? undefined : label}
        disabled={disabled === 'yes'}
        onClick={() => (open === 'yes' ? close() : setOpen('yes'))}
      >
        <Icon name={icon} />
        {look !== 'icon' && <span class="menu-label">{label}</span>}
      </button>
      {open === 'yes' && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would be shown
        <div
          ref={panel}
          id={id}
          role="group"
          class="menu-panel"
          data-side={side}
          data-testid={`${testid}-panel`}
          aria-label={label}
          tabIndex={-1}
        >
          {props.children(close)}
        </div>
      )}
    </span>
  )
}

const FIRST = 'input:not([type=hidden]), select, button, a[href]'

/** True for a plain key while nobody types: it may be a command of the page. */
export function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false
  if (event.altKey || event.ctrlKey || event.metaKey) return false
  const { target } = event
  return !(target instanceof HTMLElement) || !(target.isContentEditable || target.matches(FIELDS))
}

const FIELDS = 'textarea, select, input:not([type=checkbox], [type=radio])'
