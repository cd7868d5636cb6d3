import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { articleOf } from '../../../../src/recap/article'
import { fingerprintsOf } from '../../../../src/recap/fingerprints'
import { getRecap } from '../../../../src/storage/recaps'
import { saveTemplate } from '../../../../src/storage/templates'
import { BUILT_IN } from '../../../../src/template/builtin'
import { renderArticle } from '../../../../src/template/render'
import type { Template } from '../../../../src/template/template'
import { byId, TRIP, TRIP_RECAP } from '../../../recap/trip'
import { eventually, fill, type Shown } from '../../show'
import { click, newProfile } from '../page'
import { articleOrder, ID, openTrip, talkIn, within } from './composer'

let shown: Shown
let copied: string[] = []

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
  copied = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text)
  })
})

afterEach(async () => {
  vi.restoreAllMocks()
  shown.leave()
  await newProfile()
})

const builtIn = (id: string) => BUILT_IN.find((one) => one.id === id) as Template
const NOW = new Date().toISOString()

test('what is copied is what the template makes of what is on the screen', async () => {
  shown = await openTrip()
  fill(shown.find('article-opening'), 'Typed this very moment.')
  click(shown.find('out-markdown'))
  await eventually(() => copied.length === 1)
  const recap = { ...TRIP_RECAP, opening: 'Typed this very moment.' }
  const article = await articleOf(recap, byId(TRIP), NOW)
  expect(copied[0]).toBe(await renderArticle(builtIn('recap'), article))
  await eventually(async () => (await getRecap(ID))?.exported !== null)
  expect((await getRecap(ID))?.exported).toMatchObject({
    ...{ as: 'markdown', template: 'recap' },
    fingerprints: fingerprintsOf(article),
  })
  expect(shown.has('since')).toBe(false)
})

test('another template is seen at once, as it will be exported, and is copied', async () => {
  shown = await openTrip()
  const select = shown.find<HTMLSelectElement>('recap-template')
  select.value = 'hugo'
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await eventually(() => shown.root.querySelector('.article-front'))
  expect(shown.root.querySelector('.article-front')?.textContent).toContain('title: Five days')
  expect(shown.has('article-title')).toBe(true)
  click(shown.find('toggle-text'))
  const article = await articleOf(TRIP_RECAP, byId(TRIP), NOW)
  const text = await renderArticle(builtIn('hugo'), article)
  await eventually(
    () => shown.has('exported-text') && shown.find('exported-text').textContent === text,
  )
  click(shown.find('out-markdown'))
  await eventually(() => copied[0] === text)
  expect((await getRecap(ID))?.template).toBe('hugo')
})

test('a broken template of the user says what is wrong, and an article is made all the same', async () => {
  const broken = {
    ...builtIn('recap'),
    id: 'mine',
    name: 'Mine',
    base: 'recap',
    source: '{% if %}',
  }
  await saveTemplate(broken)
  shown = await openTrip({ template: 'mine' })
  await eventually(() => shown.has('template-problem'))
  const words = shown.find('template-problem').textContent
  expect(words).toContain('The template “Mine” does not work, so “Recap article” was taken.')
  expect(words).toContain('Line 1')
  expect(articleOrder(shown)).toHaveLength(25)
  click(shown.find('out-markdown'))
  await eventually(() => copied.length === 1)
  expect(copied[0]).toContain('# Five days in Belgium')
})

test('plain text is shown as it is, and edited in its places', async () => {
  shown = await openTrip({ template: 'text' })
  expect(shown.root.querySelector('.article-talk pre')?.textContent).toContain('Drawing your')
  fill(shown.find('article-closing'), 'The end.')
  await eventually(async () => (await getRecap(ID))?.closing === 'The end.')
})

const LATE = 'cfgmgmtcamp-2023/kubernetes-the-myth-of-cloud-portability'

async function exportedTrip() {
  const article = await articleOf(TRIP_RECAP, byId(TRIP), NOW)
  const fingerprints = fingerprintsOf(article)
  return { at: NOW, as: 'file', template: 'recap', fingerprints }
}

/** The trip, with a recording of a talk that had none, and a body of its note. */
function withRecording(body?: string) {
  return TRIP.map((one) => {
    if (one.talk.id !== LATE) return one
    const link = { kind: 'video' as const, url: 'https://example.org/video', label: 'Video' }
    const note = body === undefined ? one.note : { ...one.note, body }
    return { talk: { ...one.talk, links: [...one.talk.links, link] }, note }
  })
}

test('a recording that has come since the export is named, leads to its talk, and is dismissed', async () => {
  shown = await openTrip({ exported: await exportedTrip() }, withRecording())
  await eventually(() => shown.has('since'))
  expect(shown.find('since-count').textContent).toContain('1 change since you exported it')
  click(shown.find('since-count'))
  expect(shown.find('since').textContent).toContain('the recording is online')
  click(shown.find('since').querySelector('.since-list button') as HTMLElement)
  await eventually(() => document.activeElement === talkIn(shown, LATE))
  expect(talkIn(shown, LATE).textContent).not.toContain('no recording yet')
  expect(shown.find('out-first').dataset.kind).toBe('file')
  click(shown.find('dismiss-since'))
  expect(shown.has('since')).toBe(false)
})

test('a line of the user that the recording has made untrue is pointed at, and its note opened', async () => {
  shown = await openTrip({}, withRecording('Good, but no recording yet.'))
  await eventually(() => shown.has('stale-note'))
  expect(shown.find('since').textContent).toContain(
    'You wrote “Good, but no recording yet.”, and there is a recording now:',
  )
  click(shown.find('stale-note'))
  const body = await eventually(
    () => shown.root.querySelector<HTMLTextAreaElement>('[data-testid="note-body"]') ?? null,
  )
  expect(talkIn(shown, LATE).contains(body)).toBe(true)
  fill(within(talkIn(shown, LATE), 'note-body'), 'Good.')
  await eventually(() => !shown.has('since'))
})
