import { stayInTouch } from '../../../browser/ports'
import { canWatch } from '../../../messages/place'
import { onChange } from '../../../storage/changes'
import { readPlace } from '../../../storage/sync-settings'

/**
 * Lets the background know that this page is open, where the place can tell what others write as it
 * happens; elsewhere the background may sleep.
 */
export function keepInTouch(): void {
  let leave: (() => void) | null = null
  const look = async () => {
    const place = await readPlace()
    const isWanted = place !== null && canWatch(place)
    if (isWanted) leave ??= stayInTouch()
    else {
      leave?.()
      leave = null
    }
  }
  // A database that can't be read is shown by the page itself.
  const tryLook = () => void look().catch(() => {})
  onChange((change) => {
    if (change.type === 'sync') tryLook()
  })
  tryLook()
}
