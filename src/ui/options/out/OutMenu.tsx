import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { Icon } from '../../Icon'
import { OUT_WORDS, type OutKind } from './kinds'

type PrintedLinks = 'words' | 'addresses'

interface OutMenuProps {
  items: readonly { kind: OutKind; label: string; place: 'always' | 'narrow' }[]
  onChoose: (kind: OutKind) => void
  printedLinks: PrintedLinks
  onPrintedLinks: (links: PrintedLinks) => void
}

/** A button with a menu (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). */
export function OutMenu({ items, onChoose, printedLinks, onPrintedLinks }: OutMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const entries = () =>
    [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])].filter((one) =>
      one.checkVisibility(),
    )

  useLayoutEffect(() => {
    if (!isOpen) return
    entries()[0]?.focus()
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [isOpen])

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    const all = entries()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[
      event.key
    ]
    if (to !== undefined) all[to % all.length]?.focus()
    else if (event.key === 'Escape') close()
    else return event.key === 'Tab' && setOpen(false)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={root} class="out-menu">
      <button
        ref={button}
        type="button"
        class="button"
        data-testid="out-more"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        <Icon name="more" />
        {t('outMore')}
      </button>
      {isOpen && (
        <div class="out-list">
          <div ref={list} role="menu" tabIndex={-1} aria-label={t('outMore')} onKeyDown={onKey}>
            {items.map(({ kind, label, place }) => (
              <button
                key={kind}
                type="button"
                role="menuitem"
                tabIndex={-1}
                class="out-item"
                data-place={place}
                data-testid={`out-item-${kind}`}
                onClick={() => {
                  close()
                  onChoose(kind)
                }}
              >
                <Icon name={OUT_WORDS[kind].icon} />
                {label}
              </button>
            ))}
            <button
              type="button"
              role="menuitemcheckbox"
              tabIndex={-1}
              class="out-item out-check"
              data-testid="printed-links"
              aria-checked={printedLinks === 'addresses'}
              onClick={() => onPrintedLinks(printedLinks === 'words' ? 'addresses' : 'words')}
            >
              <span class="out-box">
                {printedLinks === 'addresses' && <Icon name="good" size={14} />}
              </span>
              {t('outPrintedLinks')}
            </button>
          </div>
          <p class="out-joplin">{t('outJoplin')}</p>
        </div>
      )}
    </div>
  )
}
