import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { allRecaps, createRecap, getRecap } from '../../../../src/storage/recaps'
import { TRIP, TRIP_RECAP } from '../../../recap/trip'
import { eventually, fill, type Shown } from '../../show'
import { click, goTo, newProfile, openPage, savedTalk, store } from '../page'
import { all, articleOrder, untilMade } from './composer'

let shown: Shown

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
})

afterEach(async () => {
  shown.leave()
  await newProfile()
})

const tick = (testid: string) => click(shown.find(testid))
const isTicked = (testid: string) => shown.find<HTMLInputElement>(testid).checked

test('with nothing saved it says what to do first', async () => {
  shown = await openPage('#/recap')
  await eventually(() => shown.has('try-it'))
  expect(shown.root.textContent).toContain('A recap is one article')
  expect(shown.has('make-recap')).toBe(false)
})

test('the newest trip is chosen, and one button makes an article of it', async () => {
  const older = savedTalk('Long ago', { id: 'x/y', conference: 'x', start: '2020-02-01T10:00:00Z' })
  await store([...TRIP, older])
  shown = await openPage('#/recap')
  await eventually(() => shown.has('make-recap'))
  expect(isTicked('recap-conference-fosdem-2023')).toBe(true)
  expect(isTicked('recap-conference-cfgmgmtcamp-2023')).toBe(true)
  expect(shown.root.textContent).toContain('11 talks · Mon 6 Feb 2023 – Tue 7 Feb 2023')
  expect(isTicked('recap-conference-x')).toBe(false)
  tick('make-recap')
  await untilMade(shown)
  await eventually(() => articleOrder(shown).length === 25)
  const [made] = await allRecaps()
  expect(made?.title).toBe('My notes from FOSDEM 2023 & Config Management Camp 2023 Ghent')
  expect(location.hash).toBe(`#/recap/${made?.id}`)
  expect(made?.source).toEqual({
    kind: 'conferences',
    conferences: ['cfgmgmtcamp-2023', 'fosdem-2023'],
  })
})

test('talks one by one, found by typing whatever the case and accents', async () => {
  await store([...TRIP])
  shown = await openPage('#/recap/new')
  await eventually(() => shown.has('recap-kind-talks'))
  tick('recap-kind-talks')
  expect(shown.find<HTMLButtonElement>('make-recap').disabled).toBe(true)
  fill(shown.find('recap-talk-filter'), 'nÁsa')
  expect(all(shown, 'recap-talk-fosdem-2023/nasa')).toHaveLength(1)
  expect(shown.has('recap-talk-fosdem-2023/tracing')).toBe(false)
  tick('recap-talk-fosdem-2023/nasa')
  fill(shown.find('recap-talk-filter'), 'go devroom')
  tick('recap-talk-fosdem-2023/goreducecognitive')
  expect(shown.find('recap-talk-count').textContent).toBe('Chosen: 2 talks')
  fill(shown.find('new-recap-title'), 'Two of them')
  tick('make-recap')
  await untilMade(shown)
  await eventually(() => articleOrder(shown).length === 2)
  expect((await allRecaps())[0]).toMatchObject({
    title: 'Two of them',
    source: { kind: 'talks', ids: ['fosdem-2023/nasa', 'fosdem-2023/goreducecognitive'] },
  })
})

test('a recap is renamed at each key, duplicated, deleted and brought back as it was', async () => {
  await store([...TRIP])
  await createRecap(TRIP_RECAP)
  shown = await openPage('#/recap')
  await eventually(() => shown.has('recap-item'))
  expect(shown.find('recap-item').textContent).toContain(
    'FOSDEM 2023, Config Management Camp 2023 Ghent · 25 talks',
  )
  tick('rename-recap')
  fill(shown.find('recap-rename'), 'Six days')
  await eventually(async () => (await getRecap(TRIP_RECAP.id))?.title === 'Six days')
  shown.find('recap-rename').blur()
  await eventually(() => shown.find('recap-item').textContent?.includes('Six days'))

  tick('duplicate-recap')
  await eventually(() => all(shown, 'recap-item').length === 2)
  const copy = (await allRecaps()).find(({ id }) => id !== TRIP_RECAP.id)
  expect(copy).toMatchObject({
    ...{ title: 'Copy of Six days', opening: TRIP_RECAP.opening, hand: TRIP_RECAP.hand },
    exported: null,
  })

  const before = await allRecaps()
  click(all(shown, 'delete-recap')[0] as HTMLElement)
  await eventually(() => all(shown, 'recap-item').length === 1)
  expect(await allRecaps()).toHaveLength(1)
  tick('undo-delete-recap')
  await eventually(() => all(shown, 'recap-item').length === 2)
  expect(await allRecaps()).toEqual(before)
})

test('deleted where it is open, it can be brought back from the list', async () => {
  await store([...TRIP])
  await createRecap(TRIP_RECAP)
  shown = await openPage(`#/recap/${TRIP_RECAP.id}`)
  await eventually(() => shown.has('article-opening'))
  fill(shown.find('article-opening'), 'Typed right before it')
  tick('delete-recap')
  await eventually(() => shown.has('undo-delete-recap'))
  expect(location.hash).toBe('#/recap')
  expect(await allRecaps()).toEqual([])
  tick('undo-delete-recap')
  await eventually(() => shown.has('recap-link'))
  expect((await getRecap(TRIP_RECAP.id))?.opening).toBe('Typed right before it')
})

test('the list says how much has changed since the export', async () => {
  await store([...TRIP])
  await createRecap({
    ...TRIP_RECAP,
    exported: { at: TRIP_RECAP.createdAt, as: 'markdown', template: 'recap', fingerprints: {} },
  })
  shown = await openPage('#/recap')
  await eventually(() => shown.has('recap-changes'))
  expect(shown.find('recap-changes').textContent).toBe('26 changes since you exported it')
})

test('one that is not there says so', async () => {
  await store([...TRIP])
  shown = await openPage('#/recap/nowhere')
  await eventually(() => shown.root.textContent?.includes('This recap is not there any more.'))
})

test('the focus is on the heading of what comes, and nowhere to begin with', async () => {
  await store([...TRIP])
  await createRecap(TRIP_RECAP)
  shown = await openPage('#/recap')
  await eventually(() => shown.has('recap-link'))
  expect(document.activeElement).toBe(document.body)
  shown.find('recap-link').focus()
  await goTo(`#/recap/${TRIP_RECAP.id}`)
  await eventually(() => shown.has('composer'))
  await eventually(() => document.activeElement?.textContent === TRIP_RECAP.title)
  shown.find('all-recaps').focus()
  await goTo('#/recap')
  await eventually(() => document.activeElement?.textContent === 'Recap')
})
