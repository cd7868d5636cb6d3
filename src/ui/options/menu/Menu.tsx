import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { isFree } from '../free-key'
import { Icon, type IconName } from '../Icon'
import './Menu.css'

export interface MenuProps {
  /** Names the button, and the panel that it opens. */
  label: string
  icon: IconName
  /** In pixels. */
  iconSize?: number
  testid: string
  /** `icon`: the label is seen by screen readers, and when pointed at; `framed`: as other buttons. */
  look?: 'words' | 'roomy' | 'icon' | 'framed'
  /** Acts are as wide as their words; anything else as the bar that the menu stands in. */
  holds?: 'anything' | 'acts'
  /** Where the panel opens. */
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
  const { iconSize = 16, holds = 'anything', shortcut } = props
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
    firstIn(panel.current)?.focus()
    const onPointer = (event: PointerEvent) => {
      if (!frame.current?.contains(event.target as Node)) setOpen('no')
    }
    addEventListener('pointerdown', onPointer)
    return () => removeEventListener('pointerdown', onPointer)
  }, [open])

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
    <span ref={frame} class="menu" data-holds={holds} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button
        ref={button}
        type="button"
        class={`button ${LOOKS[look]}`}
        data-testid={testid}
        data-look={look}
        aria-label={label}
        aria-haspopup={holds === 'acts' ? 'menu' : undefined}
        aria-expanded={open === 'yes'}
        aria-controls={open === 'yes' ? id : undefined}
        aria-keyshortcuts={shortcut}
        title={titleOf(props)}
        disabled={disabled === 'yes'}
        onClick={() => (open === 'yes' ? close() : setOpen('yes'))}
        onKeyDown={(event) => {
          if (holds !== 'acts' || event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen('yes')
        }}
      >
        <Icon name={icon} size={iconSize} />
        {look !== 'icon' && <span class="menu-label">{label}</span>}
      </button>
      {open === 'yes' && (
        <div
          ref={panel}
          id={id}
          // What is in it is a menu by itself, with that name.
          {...(holds === 'acts' ? {} : { role: 'group', 'aria-label': label })}
          class="menu-panel"
          data-side={side}
          data-testid={`${testid}-panel`}
          tabIndex={-1}
        >
          {props.children(close)}
        </div>
      )}
    </span>
  )
}

const LOOKS: Record<NonNullable<MenuProps['look']>, string> = {
  words: 'button--quiet menu-button',
  roomy: 'button--quiet menu-button',
  icon: 'button--quiet button--icon',
  framed: '',
}

function titleOf({ label, shortcut, look }: MenuProps): string | undefined {
  if (shortcut) return `${label} (${shortcut})`
  return look === 'roomy' || look === 'icon' ? label : undefined
}

/** What takes the focus; what there is no room for is in the panel unseen. */
function firstIn(panel: HTMLElement | null): HTMLElement | undefined {
  return [...(panel?.querySelectorAll<HTMLElement>(STOPS) ?? [])].find((one) =>
    one.checkVisibility(),
  )
}

const STOPS = 'input:not([type=hidden]), select, button, a[href]'
