import axe from 'axe-core'
import { act } from 'preact/test-utils'
import { cdp } from 'vitest/browser'
import { closeDatabase } from '../../../src/storage/database'
import type { Capture } from '../../../src/talk/capture'
import type { Talk } from '../../../src/talk/talk'
import { Popup } from '../../../src/ui/popup/Popup'
import { demoTalks, talkPath } from '../../demo/talk-page'
import { fake } from '../../fakes/browser'
import { eventually, type Shown, show } from '../show'
import { talkOf } from '../talks'

/** A browser in which Talkmark was never used. */
export async function newProfile(): Promise<void> {
  fake.reset()
  localStorage.clear()
  await closeDatabase()
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('talkmark')
    request.onsuccess = resolve
    request.onerror = resolve
  })
}

/** The popup opened on a page that gives this capture. */
export function openOn(capture: Capture, url = capture.talk.url): Shown {
  fake.tabs = [{ id: 7, url, title: 'Title of the tab', active: true }]
  fake.runScript = () => capture
  const shown = show(<Popup />)
  // As the page of the popup gives it.
  shown.root.style.height = '560px'
  return shown
}

/** Leaves the popup once nothing is on its way any more: it would go into the next test's database. */
export async function leave(shown: Shown): Promise<void> {
  if (shown.has('save-state'))
    await eventually(() => shown.find('save-state').dataset.state === 'saved')
  shown.leave()
}

export function click(element: HTMLElement): void {
  act(() => element.click())
}

/** Lines of FOSDEM 2023's schedule, as many as are wanted: the demo's talks, over and over. */
export function lines(count: number): Talk[] {
  return Array.from({ length: count }, (_, i) => {
    const facts = demoTalks[i % demoTalks.length]
    if (!facts) throw new Error('The demo has no talks.')
    const slug = i < demoTalks.length ? facts.slug : `${facts.slug}_${i}`
    const { title, subtitle, speakers, track, room, start, end } = facts
    const own = { title, subtitle, speakers: [...speakers], track, room, start, end }
    const url = `https://fosdem.org${talkPath(slug)}`
    return talkOf({ ...own, id: `fosdem-2023/${slug}`, url, links: [], extractor: 'list' })
  })
}

/** A page that lists them. */
export function scheduleOf(talks: Talk[]): Capture {
  const page = talkOf({
    id: 'web/fosdem.org/2023/schedule/events',
    url: 'https://fosdem.org/2023/schedule/events/',
    title: 'FOSDEM 2023 - Events',
    subtitle: null,
    speakers: [],
    conference: null,
    start: null,
    extractor: 'generic',
  })
  return { kind: 'schedule', talk: page, talks }
}

interface Protocol {
  send: (method: string, params: object) => Promise<unknown>
}

export async function prefer(scheme: string): Promise<void> {
  const features = [{ name: 'prefers-color-scheme', value: scheme }]
  await (cdp() as Protocol).send('Emulation.setEmulatedMedia', { features })
}

/** Rules about whole documents stay out: the runner's page is not the product's. */
export async function violations(shown: Shown): Promise<string[]> {
  const rules = { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } }
  const { violations: found } = await axe.run(shown.root, { rules })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

/** What a person could not reach: beyond the right edge, and not cut off by something within it. */
export function beyond(shown: Shown, width: number): string[] {
  const isWide = (element: Element) => element.getBoundingClientRect().right > width + 1
  const isCut = (element: Element) => {
    for (let at = element.parentElement; at && at !== shown.root; at = at.parentElement)
      if (getComputedStyle(at).overflowX === 'hidden' && !isWide(at)) return true
    return false
  }
  return [...shown.root.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => element.offsetWidth > 1 && isWide(element) && !isCut(element))
    .map((element) => element.outerHTML.slice(0, 120))
}
