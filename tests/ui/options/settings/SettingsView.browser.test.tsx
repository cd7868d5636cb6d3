import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import manifest from '../../../../manifest.json'
import { readSettings, writeSettings } from '../../../../src/storage/settings'
import { fake } from '../../../fakes/browser'
import { eventually, type Shown } from '../../show'
import { click, newProfile, openPage } from '../page'

let shown: Shown

beforeEach(newProfile)

afterEach(async () => {
  vi.restoreAllMocks()
  shown.leave()
  await newProfile()
})

test('the format that is offered first is kept, and offered', async () => {
  shown = await openPage('#/settings')
  await eventually(() => shown.has('setting-format'))
  const format = shown.find('setting-format')
  click(format.querySelector('[value="properties"]') as HTMLElement)
  await eventually(async () => (await readSettings()).exportFormat === 'properties')
  await writeSettings({ exportFormat: 'markdown' })
  await eventually(() => format.querySelector<HTMLInputElement>('[value="markdown"]')?.checked)
})

test('the browser is asked to keep the notes, and its answer is shown', async () => {
  const persisted = vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false)
  const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false)
  shown = await openPage('#/settings')
  await eventually(() => shown.has('ask-persist'))
  expect(shown.find('persisted').textContent).toContain('not promised')
  click(shown.find('ask-persist'))
  await eventually(() => shown.find('persist-answer').textContent?.includes('declined'))
  persist.mockResolvedValue(true)
  persisted.mockResolvedValue(true)
  click(shown.find('ask-persist'))
  await eventually(() => shown.find('persist-answer').textContent?.includes('agreed'))
  await eventually(() => !shown.has('ask-persist'))
})

test('the keys are shown, with the way to change them', async () => {
  shown = await openPage('#/settings')
  await eventually(() => shown.root.querySelector('kbd')?.textContent === 'Alt+Shift+K')
  click(shown.find('change-shortcut'))
  await eventually(() => fake.opened[0] === 'chrome://extensions/shortcuts')
})

test('About names the version and explains every permission of the manifest', async () => {
  shown = await openPage('#/about')
  expect(shown.find('version').textContent).toContain(manifest.version)
  const items = [...shown.find('permissions').querySelectorAll('.about-item')]
  expect(items.map((item) => item.querySelector('dt')?.textContent)).toEqual(manifest.permissions)
  for (const item of items) {
    expect(item.querySelector('dd')?.textContent).not.toBe('')
    expect(item.querySelector('dd')?.textContent).not.toContain('Not explained')
  }
  await eventually(() => shown.has('about-backup'))
  expect(shown.find('about-backup').textContent).toBe('Never')
  await eventually(() => shown.has('about-use'))
  expect(shown.find('about-use').textContent).toMatch(/\d/)
})
