import type { SavedTalk } from '../../../../src/note/saved'
import { createRecap } from '../../../../src/storage/recaps'
import { TRIP, TRIP_RECAP } from '../../../recap/trip'
import { eventually, type Shown } from '../../show'
import { openPage, store } from '../page'

export const ID = TRIP_RECAP.id
export const OPENED = `#/recap/${ID}`

/** The recap of the trip, open on the page. */
export async function openTrip(
  recap: Partial<typeof TRIP_RECAP> = {},
  talks: readonly SavedTalk[] = TRIP,
): Promise<Shown> {
  await store([...talks])
  await createRecap({ ...TRIP_RECAP, ...recap })
  const shown = await openPage(OPENED)
  await untilMade(shown)
  return shown
}

/** The first article takes its time: template engine and parser are loaded for it. */
export async function untilMade(shown: Shown): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    const isThere = eventually(() => shown.root.querySelector(MADE) !== null)
    if (await isThere.catch(() => turn === 3 && isThere)) return
  }
}

const MADE = '.article-talk .rendered > *, .article-talk pre'

export function all(shown: Shown, testid: string, within = shown.root): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
}

/** Ids of the outline's rows, in their order. */
export function order(shown: Shown): string[] {
  return all(shown, 'outline-row').map((row) => row.dataset.row ?? '')
}

/** Ids of the talks in the article, in their order. */
export function articleOrder(shown: Shown): string[] {
  return all(shown, 'article-talk').map((talk) => talk.dataset.talk ?? '')
}

/** The row of a talk of the outline, or the talk in the article. */
export function rowOf(shown: Shown, id: string): HTMLElement {
  return found(shown, `[data-row="${id}"]`)
}
export function talkIn(shown: Shown, id: string): HTMLElement {
  return found(shown, `[data-talk="${id}"]`)
}

export function within(element: HTMLElement, testid: string): HTMLElement {
  const one = element.querySelector<HTMLElement>(`[data-testid="${testid}"]`)
  if (!one) throw new Error(`There is no "${testid}" in it.`)
  return one
}

function found(shown: Shown, selector: string): HTMLElement {
  const one = shown.root.querySelector<HTMLElement>(selector)
  if (!one) throw new Error(`There is no ${selector}.`)
  return one
}
