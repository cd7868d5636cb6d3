import { Icon, type IconName } from '../Icon'
import { Menu, type MenuProps } from './Menu'

/** One thing to do. */
export interface MenuAct {
  testid: string
  icon: IconName
  words: string
  /** `narrow`: it stands beside the menu where there is room. */
  place?: 'always' | 'narrow'
  onChoose: () => void
}

/** Something that is on or off; the menu stays open. */
interface MenuChoice {
  testid: string
  words: string
  is: 'on' | 'off'
  onChange: (is: 'on' | 'off') => void
}

interface ActMenuProps extends Pick<MenuProps, 'label' | 'testid'> {
  look: 'icon' | 'framed'
  acts: readonly MenuAct[]
  choice?: MenuChoice
  /** Said below the acts. */
  remark?: string
}

/**
 * Things to do behind one button (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). Choosing
 * one closes the menu, and the focus is on the button before the act begins.
 */
export function ActMenu({ label, testid, look, acts, choice, remark }: ActMenuProps) {
  return (
    <Menu
      label={label}
      icon="more"
      // Three dots are little to see where no word stands beside them.
      iconSize={look === 'icon' ? 22 : 16}
      testid={testid}
      look={look}
      holds="acts"
    >
      {(close) => (
        <>
          <div
            role="menu"
            tabIndex={-1}
            aria-label={label}
            onKeyDown={(event) => (event.key === 'Tab' ? close() : move(event))}
          >
            {acts.map(({ testid: own, icon, words, place, onChoose }) => (
              <button
                key={own}
                type="button"
                role="menuitem"
                tabIndex={-1}
                class="menu-act"
                data-place={place}
                data-testid={own}
                onClick={() => {
                  close()
                  onChoose()
                }}
              >
                <Icon name={icon} />
                {words}
              </button>
            ))}
            {choice && <Choice {...choice} />}
          </div>
          {remark !== undefined && <p class="menu-remark">{remark}</p>}
        </>
      )}
    </Menu>
  )
}

function Choice({ testid, words, is, onChange }: MenuChoice) {
  return (
    <button
      type="button"
      role="menuitemcheckbox"
      tabIndex={-1}
      class="menu-act menu-switch"
      data-testid={testid}
      aria-checked={is === 'on'}
      onClick={() => onChange(is === 'on' ? 'off' : 'on')}
    >
      <span class="menu-box">{is === 'on' && <Icon name="good" size={14} />}</span>
      {words}
    </button>
  )
}

/** Arrows go round; what there is no room for in the menu is left out. */
function move(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')].filter(
    (one) => one.checkVisibility(),
  )
  const at = all.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[
    event.key
  ]
  if (to === undefined) return
  all[to % all.length]?.focus()
  event.preventDefault()
  event.stopPropagation()
}
