import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { SyncErasing, SyncPlace } from '../../../../src/messages/sync'
import { forgetPlace, writePlace } from '../../../../src/storage/sync-settings'
import { fake } from '../../../fakes/browser'
import { eventually, type Shown } from '../../show'
import { click, newProfile, openPage } from '../page'

let shown: Shown
let calls: { call: string; args: unknown }[] = []
/** What comes of erasing, one after the other. */
let ends: SyncErasing[] = []

const PLACE: SyncPlace = {
  kind: 'webdav',
  address: 'https://cloud.example.org/talks/',
  user: 'me',
  password: 'secret',
}

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
  calls = []
  fake.sites.add('https://cloud.example.org/*')
  fake.background = async (message) => {
    const asked = message as { call: string; args: unknown }
    calls.push(asked)
    const result = asked.call === 'erase' ? ends.shift() : null
    if (asked.call === 'leave' || result?.end === 'done') await forgetPlace()
    return { result }
  }
  await writePlace(PLACE)
  shown = await openPage('#/sync')
  await eventually(() => shown.has('sync-leave'))
  click(shown.find('sync-leave'))
  click(shown.find('sync-leave-erase'))
})

afterEach(async () => {
  shown.leave()
  await newProfile()
})

const words = () => shown.find('sync-not-erased').textContent
const notErased = () => eventually(() => shown.has('sync-not-erased'))

test('what is stored there is erased after a plain question, and the place is left', async () => {
  ends = [{ end: 'done' }]
  expect(calls).toEqual([])
  expect(shown.root.textContent).toContain('they ask what to do, and lose nothing')
  expect(document.activeElement?.tagName).toBe('FIELDSET')
  click(shown.find('sync-erase-yes'))
  await eventually(() => shown.has('sync-address'))
  expect(calls).toEqual([{ call: 'erase', args: { unread: 'ask' } }])
  await eventually(() => fake.sites.size === 0)
  expect(localStorage.getItem('talkmark.sync')).toBeNull()
})

test('who does not want to is back at the first question', async () => {
  click(shown.find('sync-erase-no'))
  expect(shown.has('sync-leave-yes')).toBe(true)
  expect(calls).toEqual([])
})

test('where others may have more than was read, the user decides', async () => {
  ends = [{ end: 'unread' }, { end: 'done' }]
  click(shown.find('sync-erase-yes'))
  await notErased()
  expect(words()).toContain('Not all that your other devices stored')
  click(shown.find('sync-erase-again'))
  await eventually(() => shown.has('sync-address'))
  expect(calls.map(({ args }) => args)).toEqual([{ unread: 'ask' }, { unread: 'accept' }])
})

test('an error says what it is and what is left; the rest may stay there', async () => {
  ends = [{ end: 'failed', problem: 'forbidden', left: 1200 }]
  click(shown.find('sync-erase-yes'))
  await notErased()
  expect(words()).toContain('it may not write there')
  expect(words()).toContain('1,200 files are still there')
  click(shown.find('sync-erase-keep'))
  await eventually(() => shown.has('sync-address'))
  expect(calls.map(({ call }) => call)).toEqual(['erase', 'leave'])
})

test('nothing is said to be tried again by itself', async () => {
  ends = [{ end: 'failed', problem: 'busy', left: null }]
  click(shown.find('sync-erase-yes'))
  await notErased()
  expect(words()).toBe('Something kept the erasing from its end. Try again in a while.')
})

test('one that was stopped can be gone on with', async () => {
  ends = [{ end: 'stopped', left: 1 }, { end: 'done' }]
  click(shown.find('sync-erase-yes'))
  await notErased()
  expect(words()).toBe(
    'You stopped the erasing. 1 file is still there. Your other devices ask, and take nothing of it.',
  )
  click(shown.find('sync-erase-again'))
  await eventually(() => shown.has('sync-address'))
})

test('another set’s place is not erased, whatever the user says', async () => {
  ends = [{ end: 'other' }]
  click(shown.find('sync-erase-yes'))
  await notErased()
  expect(words()).toContain('another set of devices')
  expect(shown.has('sync-erase-again')).toBe(false)
  click(shown.find('sync-erase-close'))
  expect(document.activeElement).toBe(shown.find('sync-now'))
})
