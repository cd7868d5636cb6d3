/** What a key does in the list. */
export type ListCommand =
  /** `to` is a position in the list, from 0; `extend` chooses what lies between. */
  | { does: 'move' | 'extend'; to: number }
  | { does: 'open' | 'toggle' | 'all' | 'end' | 'delete' | 'verdict' }

/** Where the keys act. */
export interface ListState {
  /** Position of the active row, from 0. */
  active: number
  count: number
  /** Rows that go by with one press of Page Down. */
  page: number
}

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** The command of a key in the list, or `null` where the list has no use for it. */
export function commandOf(pressed: Pressed, state: ListState): ListCommand | null {
  const { key, shiftKey } = pressed
  if (pressed.altKey || state.count === 0) return null
  if (pressed.ctrlKey || pressed.metaKey)
    return key.toLowerCase() === 'a' && !shiftKey ? { does: 'all' } : null
  const to = targetOf(key, state)
  if (to !== null) return { does: shiftKey ? 'extend' : 'move', to }
  if (key === ' ') return shiftKey ? { does: 'extend', to: state.active } : { does: 'toggle' }
  return shiftKey ? null : (plainKey(key) ?? null)
}

function plainKey(key: string): ListCommand | undefined {
  // A letter is the same key with Caps Lock.
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'Enter':
    case 'o':
      return { does: 'open' }
    case 'x':
      return { does: 'toggle' }
    case 'v':
      return { does: 'verdict' }
    case 'Delete':
      return { does: 'delete' }
    case 'Escape':
      return { does: 'end' }
  }
}

function targetOf(key: string, { active, count, page }: ListState): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return Math.min(last, active + 1)
    case 'ArrowUp':
    case 'k':
    case 'K':
      return Math.max(0, active - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'PageDown':
      return Math.min(last, active + page)
    case 'PageUp':
      return Math.max(0, active - page)
    default:
      return null
  }
}
