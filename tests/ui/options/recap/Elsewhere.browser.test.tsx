import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { openDatabase } from '../../../../src/storage/database'
import { mergeTalks, splitTalk } from '../../../../src/storage/merging'
import { replayRecaps } from '../../../../src/storage/recap-writer'
import { getRecap } from '../../../../src/storage/recaps'
import { removeTalk } from '../../../../src/storage/removal'
import { getTalk } from '../../../../src/storage/talks'
import { TRIP, TRIP_RECAP } from '../../../recap/trip'
import { eventually, fill, type Shown } from '../../show'
import { click, newProfile } from '../page'
import { articleOrder, ID, openTrip, order, rowOf, talkIn, within } from './composer'

let shown: Shown
let elsewhere: BroadcastChannel

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
  elsewhere = new BroadcastChannel('talkmark')
})

afterEach(async () => {
  elsewhere.close()
  shown.leave()
  await newProfile()
})

const [ONE = '', TWO = '', THREE = '', FOUR = ''] = TRIP_RECAP.hand
const CHOSEN = {
  source: { kind: 'talks' as const, ids: [ONE, TWO, THREE] },
  hand: [ONE, TWO, THREE],
  talks: { [ONE]: { heading: 'As I call it' } },
  wholeConferences: [],
}

/** This page's own storage does it, and the page hears of it as of another surface's doing. */
async function onAnotherSurface<T>(work: () => Promise<T>): Promise<T> {
  elsewhere.onmessage = ({ data }) => elsewhere.postMessage(data)
  const done = await work()
  await new Promise((resolve) => setTimeout(resolve, 20))
  elsewhere.onmessage = null
  return done
}

async function storedAsItIs() {
  return (await openDatabase()).get('recaps', ID)
}

test('talks that are merged elsewhere are one at once, and nothing is written for it', async () => {
  shown = await openTrip(CHOSEN)
  expect(order(shown)).toEqual([ONE, TWO, THREE])
  const before = await storedAsItIs()
  await onAnotherSurface(() => mergeTalks(ONE, THREE))
  await eventually(() => order(shown).join() === [THREE, TWO].join())
  await eventually(() => articleOrder(shown).join() === [THREE, TWO].join())
  expect(rowOf(shown, THREE).textContent).toContain('As I call it')
  expect(await storedAsItIs()).toEqual(before)
})

test('a talk that is merged into one that was not in the recap brings it in', async () => {
  shown = await openTrip(CHOSEN)
  await onAnotherSurface(() => mergeTalks(TWO, FOUR))
  await eventually(() => order(shown).join() === [ONE, FOUR, THREE].join())
})

test('talks that are split elsewhere are two again, and one that is removed is gone', async () => {
  shown = await openTrip(CHOSEN)
  await onAnotherSurface(() => mergeTalks(ONE, FOUR))
  await eventually(() => order(shown).join() === [FOUR, TWO, THREE].join())
  await onAnotherSurface(() => splitTalk(ONE))
  await eventually(() => order(shown).join() === [ONE, TWO, THREE].join())
  await onAnotherSurface(() => removeTalk(ONE))
  await eventually(() => order(shown).join() === [TWO, THREE].join())
})

test('what is typed in the recap meanwhile stays, on the screen and in the database', async () => {
  shown = await openTrip(CHOSEN)
  const opening = () => shown.find<HTMLTextAreaElement>('article-opening')
  opening().focus()
  fill(opening(), 'It has be')
  await onAnotherSurface(async () => {
    fill(opening(), 'It has been')
    const merging = mergeTalks(ONE, THREE)
    fill(opening(), 'It has been a go')
    await merging
    fill(opening(), 'It has been a good one')
  })
  await eventually(() => order(shown).join() === [THREE, TWO].join())
  expect(opening().value).toBe('It has been a good one')
  expect(document.activeElement).toBe(opening())
  fill(opening(), 'It has been a good one.')
  await eventually(async () => (await getRecap(ID))?.opening === 'It has been a good one.')
  expect(opening().value).toBe('It has been a good one.')
})

test('a note that is being written goes on in the one that its talk was merged into', async () => {
  shown = await openTrip(CHOSEN)
  click(within(talkIn(shown, ONE), 'edit-note'))
  const body = within(talkIn(shown, ONE), 'note-body') as HTMLTextAreaElement
  fill(body, `${body.value}\n- Half a thou`)
  await onAnotherSurface(() => mergeTalks(ONE, THREE))
  await eventually(() => order(shown).join() === [THREE, TWO].join())
  await eventually(() => talkIn(shown, THREE).dataset.open === 'yes')
  const joined = within(talkIn(shown, THREE), 'note-body') as HTMLTextAreaElement
  await eventually(() => joined.value.includes('- Half a thou'))
  await eventually(() => document.activeElement === joined)
  fill(joined, joined.value.replace('Half a thou', 'Half a thought'))
  await eventually(async () => (await getTalk(THREE))?.note.body.includes('- Half a thought'))
  const other = TRIP.find(({ talk }) => talk.id === THREE)?.note.body.split('\n')[0] ?? ''
  expect((await getTalk(THREE))?.note.body).toContain(other)
})

test('a text that is written in does not change under the hands, and nothing of either is lost', async () => {
  shown = await openTrip({ opening: 'one\ntwo' })
  await eventually(() => shown.has('article-opening'))
  const area = shown.find<HTMLTextAreaElement>('article-opening')
  act(() => area.focus())
  const known = (await storedAsItIs()) ?? expect.unreachable()
  const updatedAt = new Date(Date.parse(known.updatedAt) + 1000).toISOString()
  await (await openDatabase()).put('recaps', { ...known, opening: 'zero\none\ntwo', updatedAt })
  elsewhere.postMessage({ type: 'recap', id: ID })
  await eventually(() => shown.has('article-opening-show'))
  expect(area.value).toBe('one\ntwo')
  fill(area, 'one\ntwo\nthree')
  expect(area.value).toBe('one\ntwo\nthree')
  await eventually(async () => (await storedAsItIs())?.opening === 'zero\none\ntwo\nthree')
  act(() => area.blur())
  expect(area.value).toBe('zero\none\ntwo\nthree')
  expect(shown.has('article-opening-show')).toBe(false)
})

test.each(['stored before it went', 'not stored yet'])(
  'the last words of a tab that was closed are shown, %s',
  async (how) => {
    shown = await openTrip(CHOSEN)
    const opening = () => shown.find<HTMLTextAreaElement>('article-opening').value
    const base = opening()
    const at = new Date(Date.now() + 1000).toISOString()
    const text = 'These were the last'
    const change = { type: 'text', field: 'opening', base, text }
    localStorage.setItem(
      'talkmark.recap-journal.gone.1',
      JSON.stringify({ seq: 1, id: ID, at, change }),
    )
    if (how === 'stored before it went') {
      const database = await openDatabase()
      await database.put('recaps', { ...TRIP_RECAP, ...CHOSEN, opening: text, updatedAt: at })
      await database.put('sessions', { session: 'gone', seq: 1, at })
    }
    // Whichever part of the page does it.
    await replayRecaps(0)
    await eventually(() => opening() === text)
  },
)
