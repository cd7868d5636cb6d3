import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { makeBackup, NO_REST } from '../../../../src/backup/backup'
import { readLibrary } from '../../../../src/storage/library'
import { allRecaps, createRecap } from '../../../../src/storage/recaps'
import { allTemplates, saveTemplate } from '../../../../src/storage/templates'
import { allViews, saveView } from '../../../../src/storage/views'
import { mergedOf, restOf, savedOf, templateOf, viewOf } from '../../../backup/everything'
import { recapOf } from '../../../storage/recap-of'
import { eventually, type Shown } from '../../show'
import { choose, downloads, nth } from '../files'
import { click, newProfile, openPage, store } from '../page'

const SETTINGS = { exportFormat: 'markdown' as const }

let shown: Shown

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
})

afterEach(async () => {
  vi.restoreAllMocks()
  shown.leave()
  await newProfile()
})

test('what a backup holds beside the talks is told in words, restored, and in the next backup', async () => {
  const rest = { ...restOf(), merges: [mergedOf('c', 'a')] }
  const bytes = await makeBackup([savedOf('a')], SETTINGS, rest)
  await store([savedOf('b')])
  shown = await openPage('#/export')
  await eventually(() => shown.has('restore-file'))
  choose(shown.find('restore-file'), bytes)
  await eventually(() => shown.has('restore-preview'))
  const words = shown.find('restore-preview').textContent
  for (const each of [
    '1 talk added',
    '1 earlier version of a note added',
    '1 talk merged with another again',
    '1 recap added or updated',
    '1 template added or updated',
    '1 saved view added or updated',
  ]) {
    expect(words).toContain(each)
  }
  click(shown.find('restore-confirm'))
  await eventually(() => shown.has('restore-result'))
  expect(shown.find('restore-result').textContent).toContain('1 recap added or updated')
  expect(await allRecaps()).toEqual(rest.recaps)
  expect(await allTemplates()).toEqual(rest.templates)
  expect(await allViews()).toEqual(rest.views)

  const files = downloads()
  click(shown.find('backup-download'))
  const again = await (await nth(files, 0)).text()
  expect(again).toBe(await makeBackup([savedOf('a'), savedOf('b')], SETTINGS, rest))
})

test('a backup of which only a recap differs can be restored, and says that both are kept', async () => {
  await createRecap(recapOf({ opening: 'here', updatedAt: '2024-01-01T00:00:00.000Z' }))
  const recaps = [recapOf({ opening: 'there' })]
  const bytes = await makeBackup([], SETTINGS, { ...NO_REST, recaps })
  shown = await openPage('#/export')
  await eventually(() => shown.has('restore-file'))
  choose(shown.find('restore-file'), bytes)
  await eventually(() => shown.has('restore-preview'))
  expect(shown.find('restore-preview').textContent).toContain(
    '(1 differs: the other version is kept as a copy)',
  )
  click(shown.find('restore-confirm'))
  await eventually(() => shown.has('restore-result'))
  expect((await allRecaps()).map(({ title }) => title)).toEqual([
    'Two trips',
    'Two trips (from the backup)',
  ])
  choose(shown.find('restore-file'), bytes)
  await eventually(() => shown.has('restore-preview'))
  expect(shown.find<HTMLButtonElement>('restore-confirm').disabled).toBe(true)
  expect(shown.find('restore-preview').textContent).toContain('there is nothing to restore')
})

test('with nothing stored there is nothing to back up; a restored recap alone can be', async () => {
  const backupButton = () => shown.find<HTMLButtonElement>('backup-download')
  const bytes = await makeBackup([], SETTINGS, { ...NO_REST, recaps: [recapOf()] })
  shown = await openPage('#/export')
  await eventually(() => shown.has('backup-download'))
  expect(backupButton().disabled).toBe(true)
  choose(shown.find('restore-file'), bytes)
  await eventually(() => shown.has('restore-confirm'))
  expect(backupButton().disabled).toBe(true)
  click(shown.find('restore-confirm'))
  await eventually(() => shown.has('restore-result') && !backupButton().disabled)
  const files = downloads()
  click(backupButton())
  expect(await (await nth(files, 0)).text()).toBe(bytes)
})

test.each([
  ['template', () => saveTemplate(templateOf())],
  ['view', () => saveView(viewOf())],
])('a %s alone can be backed up', async (_, save) => {
  await save()
  shown = await openPage('#/export')
  await eventually(() => !shown.find<HTMLButtonElement>('backup-download').disabled)
  expect(await readLibrary()).toEqual([])
})
