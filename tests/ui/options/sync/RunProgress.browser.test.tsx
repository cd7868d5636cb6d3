import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { SyncProgress } from '../../../../src/messages/sync'
import messages from '../../../../src/static/_locales/en/messages.json'
import { writePlace, writeStatus } from '../../../../src/storage/sync-settings'
import { fake } from '../../../fakes/browser'
import { eventually, fill, type Shown } from '../../show'
import { click, newProfile, openPage } from '../page'

let shown: Shown
let calls: string[] = []
/** What the background says when it is asked. */
let now: SyncProgress | null = null
/** Ends the trial that the background is at. */
let endTrial: (answer: unknown) => void = () => {}
/** As the background tells. */
let channel: BroadcastChannel

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
  channel = new BroadcastChannel('talkmark.sync')
  calls = []
  now = { phase: 'sending', done: 12, of: 33 }
  fake.background = (message) => {
    const { call } = message as { call: string }
    calls.push(call)
    if (call === 'tryPlace')
      return new Promise((resolve) => {
        endTrial = resolve
      })
    if (call === 'stopTrial') endTrial({ failed: 'The trial was ended.' })
    return { result: call === 'progress' ? now : null }
  }
})

afterEach(async () => {
  shown.leave()
  channel.close()
  await newProfile()
})

const PLACE = {
  kind: 'webdav',
  address: 'https://cloud.example.org/talks/',
  user: 'me',
  password: 'secret',
} as const
const STATUS = { lastSuccess: null, problem: null, question: null }

async function running() {
  await writePlace(PLACE)
  await writeStatus({ ...STATUS, running: new Date().toISOString() })
  shown = await openPage('#/sync')
  await eventually(() => shown.has('sync-progress'))
}

const words = () => shown.find('sync-progress-words').textContent
const bar = () => shown.root.querySelector('progress') ?? expect.unreachable()

test('a page that is opened during a run shows how far it is', async () => {
  await running()
  expect(words()).toBe('Sending: 12 of 33 files')
  expect(bar().value).toBe(12)
  expect(bar().max).toBe(33)
  expect(shown.root.querySelector(`#${bar().getAttribute('aria-labelledby')}`)?.textContent).toBe(
    words(),
  )
})

test('each step is shown, but only the state is told to screen readers', async () => {
  await running()
  const told: string[] = []
  for (const region of shown.root.querySelectorAll('[role="status"], [role="alert"], [aria-live]'))
    new MutationObserver(() => told.push(region.textContent ?? '')).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  for (const done of [13, 14, 15]) channel.postMessage({ phase: 'sending', done, of: 33 })
  await eventually(() => words() === 'Sending: 15 of 33 files')
  channel.postMessage({ phase: 'reading', done: 1200, of: null })
  await eventually(() => words() === 'Reading: 1,200 files so far')
  expect(bar().hasAttribute('value')).toBe(false)
  expect(told).toEqual([])
  channel.postMessage(null)
  await eventually(() => !shown.has('sync-progress'))
  expect(shown.find('sync-state').textContent).toBe('Not synced yet')
})

test('Stop ends the run, and the keyboard stays on the card', async () => {
  await running()
  shown.find('sync-stop').focus()
  click(shown.find('sync-stop'))
  click(shown.find('sync-stop'))
  expect(calls.filter((call) => call === 'stop')).toHaveLength(1)
  expect(shown.find('sync-stop').textContent).toBe('Stopping…')
  channel.postMessage(null)
  await eventually(() => !shown.has('sync-progress'))
  expect(document.activeElement).toBe(shown.find('sync-now'))
})

test('a run that was stopped is said to be', async () => {
  await writePlace(PLACE)
  await writeStatus({ ...STATUS, running: null, stopped: '2023-02-04T10:00:00.000Z' })
  shown = await openPage('#/sync')
  await eventually(() => shown.has('sync-state'))
  expect(shown.find('sync-state').textContent).toContain('Stopped on 4 Feb 2023')
})

test('one that ended with the browser is not said to go on', async () => {
  now = null
  await writePlace(PLACE)
  await writeStatus({ ...STATUS, running: new Date().toISOString() })
  shown = await openPage('#/sync')
  await eventually(() => calls.includes('progress'))
  await eventually(() => shown.find('sync-state').textContent === 'Not synced yet')
})

test('the trial can be ended, and what it says then is not heard', async () => {
  shown = await openPage('#/sync')
  await eventually(() => shown.has('sync-address'))
  fill(shown.find('sync-address'), 'cloud.example.org/talks')
  expect(shown.has('sync-trial-stop')).toBe(false)
  click(shown.find('sync-start'))
  await eventually(() => calls.includes('tryPlace'))
  click(shown.find('sync-trial-stop'))
  await eventually(() => !shown.has('sync-trial-stop'))
  expect(calls).toEqual(['tryPlace', 'stopTrial'])
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(shown.find('sync-trial').textContent).toBe('')
  expect(document.activeElement).toBe(shown.find('sync-start'))
})

test('there are words for each phase', () => {
  const keys = Object.keys(messages)
  for (const phase of [
    'looking',
    'checking',
    'reading',
    'joining',
    'preparing',
    'sending',
    'tidying',
  ])
    expect(keys).toContain(`syncStep_${phase}`)
  for (const phase of ['checking', 'reading', 'joining', 'preparing', 'sending'])
    expect(keys).toContain(`syncStep_${phase}_of`)
  for (const phase of ['reading', 'preparing', 'sending'])
    expect(keys).toContain(`syncStep_${phase}_so_far`)
})
