import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { writePlace, writeStatus } from '../../../src/storage/sync-settings'
import { breakDatabase } from '../broken-database'
import { eventually, press, type Shown } from '../show'
import { click, goTo, newProfile, openPage, savedTalk, store } from './page'

let shown: Shown

beforeEach(newProfile)

afterEach(async () => {
  vi.restoreAllMocks()
  shown.leave()
  await newProfile()
})

const talks = [
  savedTalk('First', { subtitle: null, status: 'amended' }, '- one'),
  savedTalk('Second', { start: null, links: [] }),
]

interface Seen {
  name: string
  hash: string
  has: string
  empty?: 'yes'
  /** Whether syncing is set up; it has a problem and a question then. */
  place?: 'set'
  /** What is done there before it is looked at. */
  after?: () => void
}

async function setUpSync(): Promise<void> {
  const address = 'https://cloud.example.org/remote.php/dav/files/me/Talkmark/'
  await writePlace({ kind: 'webdav', address, user: 'me', password: 'secret' })
  await writeStatus({
    lastSuccess: '2023-02-04T10:00:00.000Z',
    running: null,
    problem: { what: 'permission', since: '2023-02-04T11:00:00.000Z', tries: 1 },
    question: { about: 'removals-there', count: 30, of: 100, conference: 'fosdem-2023' },
  })
}

const chooseAll = () => {
  shown.find('notes-list').focus()
  press(shown.find('notes-list'), 'a', { ctrlKey: true })
}
const openMenu = (menu: string) => () => click(shown.find(menu))
const openAct = (menu: string) => () => {
  chooseAll()
  click(shown.find(menu))
}

const VIEWS: Seen[] = [
  { name: 'notes', hash: '#/notes', has: 'note-row' },
  { name: 'notes by track', hash: '#/notes?by=track', has: 'note-row' },
  { name: 'hits', hash: '#/notes?q=one%20has%3Avideo', has: 'search-chip' },
  { name: 'no hits', hash: '#/notes?q=nowhere%20tag%3Ax', has: 'nothing-found' },
  { name: 'filters', hash: '#/notes', has: 'note-row', after: openMenu('filter-menu') },
  { name: 'order', hash: '#/notes', has: 'note-row', after: openMenu('order-menu') },
  { name: 'views', hash: '#/notes?q=one', has: 'note-row', after: openMenu('views-menu') },
  { name: 'help', hash: '#/notes', has: 'note-row', after: openMenu('help-menu') },
  { name: 'chosen talks', hash: '#/notes', has: 'note-row', after: chooseAll },
  { name: 'tags for many', hash: '#/notes', has: 'note-row', after: openAct('bulk-tag') },
  { name: 'merging', hash: '#/notes', has: 'note-row', after: openAct('bulk-merge') },
  { name: 'export of many', hash: '#/notes', has: 'note-row', after: openAct('bulk-export') },
  { name: 'an empty bin', hash: '#/bin', has: 'bin-back', empty: 'yes' },
  { name: 'an open note', hash: '#/notes/fosdem-2023%2Ffirst', has: 'note-body' },
  { name: 'no notes', hash: '#/notes', has: 'try-it', empty: 'yes' },
  { name: 'export', hash: '#/export', has: 'rendered' },
  { name: 'sync, not set up', hash: '#/sync', has: 'sync-address' },
  { name: 'sync, asking', hash: '#/sync', has: 'sync-question', place: 'set' },
  { name: 'settings', hash: '#/settings', has: 'change-shortcut' },
  { name: 'about', hash: '#/about', has: 'about-use' },
]

for (const scheme of ['light', 'dark']) {
  for (const width of [1280, 700, 320]) {
    describe(`${scheme}, ${width} px`, () => {
      beforeEach(async () => {
        await page.viewport(width, 800)
        await prefer(scheme)
      })

      for (const { name, hash, has, empty, place, after } of VIEWS) {
        test(`axe finds nothing: ${name}`, async () => {
          if (!empty) await store(talks)
          if (place) await setUpSync()
          shown = await openPage(hash)
          await eventually(() => shown.has(has))
          after?.()
          expect(matchMedia(`(prefers-color-scheme: ${scheme})`).matches).toBe(true)
          expect(await violations()).toEqual([])
          expect(visibleHeadings()).toHaveLength(1)
          expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
        })
      }
    })
  }

  test(`axe finds nothing: undo and failure, ${scheme}`, async () => {
    await page.viewport(1280, 800)
    await prefer(scheme)
    await store(talks)
    shown = await openPage('#/notes/fosdem-2023%2Ffirst')
    await eventually(() => shown.has('note-more'))
    click(shown.find('note-more'))
    click(shown.find('delete-talk'))
    await eventually(() => shown.has('undo-delete'))
    expect(await violations()).toEqual([])

    await goTo('#/bin')
    await eventually(() => shown.has('bin-row'))
    click(shown.find('bin-delete-one'))
    expect(await violations()).toEqual([])

    shown.leave()
    await breakDatabase('', 'UnknownError')
    shown = await openPage()
    await eventually(() => shown.has('storage-failure'))
    expect(await violations()).toEqual([])
  })
}

interface Protocol {
  send: (method: string, params: object) => Promise<unknown>
}

async function prefer(scheme: string): Promise<void> {
  const features = [{ name: 'prefers-color-scheme', value: scheme }]
  await (cdp() as Protocol).send('Emulation.setEmulatedMedia', { features })
}

/** Rules about whole documents stay out: the runner's page is not the product's. */
async function violations(): Promise<string[]> {
  const rules = { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } }
  const { violations: found } = await axe.run(shown.root, { rules })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

function visibleHeadings(): Element[] {
  return [...shown.root.querySelectorAll('h1')].filter((heading) =>
    heading.checkVisibility({ visibilityProperty: true }),
  )
}
