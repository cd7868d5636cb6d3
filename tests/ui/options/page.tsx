import { act } from 'preact/test-utils'
import { OptionsPage } from '../../../src/ui/options/OptionsPage'
import { eventually, type Shown, show } from '../show'

export * from './profile'

/** The options page at an address, when it shows what is stored. */
export async function openPage(hash = '#/notes'): Promise<Shown> {
  delete document.documentElement.dataset.ready
  history.replaceState(null, '', hash)
  const shown = show(<OptionsPage />)
  await eventually(() => document.documentElement.dataset.ready === 'true')
  return shown
}

/** As the user goes there by the rail or the address. */
export async function goTo(hash: string): Promise<void> {
  await act(async () => {
    location.hash = hash
    await new Promise((resolve) => setTimeout(resolve, 20))
  })
}

/** Titles of the rows that are built. */
export function rows(shown: Shown): string[] {
  const all = shown.root.querySelectorAll<HTMLElement>('[data-testid="note-row"]')
  return [...all].map((row) => row.querySelector('[data-testid="note-title"]')?.textContent ?? '')
}

/** The row that keys act on, as a screen reader is told. */
export function activeRow(shown: Shown): HTMLElement | null {
  const id = shown.find('notes-list').getAttribute('aria-activedescendant')
  return id === null ? null : document.getElementById(id)
}
