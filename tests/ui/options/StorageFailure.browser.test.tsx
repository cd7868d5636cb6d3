import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWriter } from '../../../src/storage/writer'
import { breakDatabase } from '../broken-database'
import { eventually, type Shown } from '../show'
import { downloads, nth } from './files'
import { click, newProfile, openPage, rows, savedTalk, store } from './page'

let shown: Shown

beforeEach(newProfile)

afterEach(async () => {
  vi.restoreAllMocks()
  shown.leave()
  await newProfile()
})

/** As a browser that can't read its own files does. */
const unreadable = () => breakDatabase('Internal error opening backing store', 'UnknownError')

test('a database that will not open is no empty list: why, what to do, and a rescue', async () => {
  await store([savedTalk('First', {}, '- one')])
  const broken = await unreadable()
  shown = await openPage()
  await eventually(() => shown.has('storage-failure'))
  expect(shown.find('storage-failure').textContent).toContain('Restart the browser')
  expect(shown.has('try-it')).toBe(false)

  const files = downloads()
  click(shown.find('rescue'))
  const file = await nth(files, 0)
  expect(file.name).toBe('talkmark rescue.json')
  expect(await file.text()).toContain('"problems"')
  await eventually(() => shown.has('rescue-problems'))

  broken.mockRestore()
  click(shown.find('retry'))
  await eventually(() => rows(shown).join() === 'First')
})

test('text that could not be stored yet is shown, to be copied', async () => {
  await unreadable()
  const writer = createWriter(() => {})
  void writer.write('fosdem-2023/first', { type: 'points', lines: ['- typed in vain?'] })
  shown = await openPage()
  await eventually(() => shown.has('journaled'))
  expect(shown.find('journaled').textContent).toContain('- typed in vain?')
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  click(shown.find('copy-journaled'))
  await eventually(() => copied.mock.calls.length === 1)
  expect(copied.mock.calls[0]?.[0]).toContain('- typed in vain?')
  writer.close()
})

test('the export says the same instead of exporting nothing', async () => {
  await unreadable()
  shown = await openPage('#/export')
  await eventually(() => shown.has('storage-failure'))
  expect(shown.has('export-download')).toBe(false)
})
