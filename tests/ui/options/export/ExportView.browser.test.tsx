import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { makeBackup } from '../../../../src/backup/backup'
import { collectionMarkdown } from '../../../../src/export/collection'
import { readLibrary } from '../../../../src/storage/library'
import { readSettings } from '../../../../src/storage/settings'
import { getTalk } from '../../../../src/storage/talks'
import { eventually, type Shown } from '../../show'
import { choose, downloads, nth } from '../files'
import { click, manyTalks, newProfile, openPage, savedTalk, store } from '../page'

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

const first = savedTalk('First', {}, '- one')
const second = savedTalk('Second', { start: '2023-02-05T12:00:00+01:00' })
second.note.verdict = 'skip'
const older = savedTalk('Older', {
  id: 'fosdem-2020/older',
  conference: 'fosdem-2020',
  conferenceTitle: 'FOSDEM 2020',
  start: '2020-02-01T12:00:00+01:00',
})

const preview = () => shown.find('export-preview').textContent ?? ''
const select = (value: string) => {
  const field = shown.find<HTMLSelectElement>('export-scope')
  field.value = value
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

test('the preview is what is downloaded and copied: all, a conference, a day', async () => {
  await store([first, second, older])
  shown = await openPage('#/export')
  await eventually(() => shown.has('export-preview'))
  await eventually(async () => preview() === (await collectionMarkdown([first, second, older])))

  select('conference:fosdem-2023')
  await eventually(async () => preview() === (await collectionMarkdown([first, second])))
  select('day:fosdem-2023|2023-02-05')
  await eventually(async () => preview() === (await collectionMarkdown([second])))

  const files = downloads()
  click(shown.find('export-download'))
  const file = await nth(files, 0)
  expect(file.name).toBe('FOSDEM 2023 2023-02-05.md')
  expect(await file.text()).toBe(preview())

  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  click(shown.find('export-copy'))
  await eventually(() => shown.find('export-copy').textContent?.includes('Copied'))
  expect(copied).toHaveBeenCalledWith(preview())
})

test('talks of a verdict can be left out, and the number follows', async () => {
  await store([first, second])
  shown = await openPage('#/export')
  await eventually(() => preview().includes('Second'))
  click(shown.find('export-verdict-skip'))
  await eventually(() => !preview().includes('Second'))
  expect(preview()).toContain('First')
  expect(shown.find('export-count').textContent).toBe('1 talk')
  click(shown.find('export-verdict-none'))
  await eventually(() => !shown.has('export-preview'))
  expect(shown.find<HTMLButtonElement>('export-download').disabled).toBe(true)
})

test('with properties there is YAML in front', async () => {
  await store([first])
  shown = await openPage('#/export')
  await eventually(() => preview().startsWith('# '))
  click(shown.find('export-format').querySelector('[value="properties"]') as HTMLElement)
  await eventually(() => preview().startsWith('---\n'))
})

test('a long export is previewed by its beginning, and says so; the file has all', async () => {
  await store(manyTalks(90))
  shown = await openPage('#/export')
  await eventually(() => preview().includes('Talk 00000'))
  expect(preview()).not.toContain('Talk 00080')
  expect(shown.find('export-part').textContent).toContain('first 40 of 90 talks')
  const files = downloads()
  click(shown.find('export-download'))
  const text = await (await nth(files, 0)).text()
  expect(text.startsWith(preview().trimEnd())).toBe(true)
  expect(text).toContain('Talk 00080')
})

test('a backup goes out, comes back into an empty browser, and is the same again', async () => {
  await store([first, second])
  shown = await openPage('#/export')
  await eventually(() => shown.has('backup-download'))
  const files = downloads()
  click(shown.find('backup-download'))
  const backup = await nth(files, 0)
  expect(backup.name).toMatch(/^talkmark backup \d{4}-\d\d-\d\d\.json$/)
  await eventually(async () => (await readSettings()).lastBackupAt !== null)
  await eventually(() => shown.find('last-backup').textContent?.includes('Last backup'))
  const bytes = await backup.text()

  shown.leave()
  await newProfile()
  shown = await openPage('#/export')
  await eventually(() => shown.has('restore-file'))
  choose(shown.find('restore-file'), bytes)
  await eventually(() => shown.has('restore-preview'))
  expect(shown.find('restore-preview').textContent).toContain('2 talks added')
  expect(await readLibrary()).toEqual([])
  click(shown.find('restore-confirm'))
  await eventually(() => shown.has('restore-result'))
  expect(shown.find('restore-result').textContent).toContain('2 talks added')
  await eventually(() => !shown.find<HTMLButtonElement>('backup-download').disabled)
  click(shown.find('backup-download'))
  expect(await (await nth(files, 1)).text()).toBe(bytes)
})

test('the preview of a restore tells what is merged, and cancelling changes nothing', async () => {
  const mine = savedTalk('First', {}, '- mine')
  mine.note.updatedAt = '2024-01-01T00:00:00.000Z'
  await store([mine, second])
  const bytes = await makeBackup([first, second, older], { exportFormat: 'markdown' })
  shown = await openPage('#/export')
  await eventually(() => shown.has('restore-file'))
  choose(shown.find('restore-file'), bytes)
  await eventually(() => shown.has('restore-preview'))
  const words = shown.find('restore-preview').textContent
  expect(words).toContain('1 talk added')
  expect(words).toContain('1 talk updated (1 note differs: both texts are kept)')
  expect(words).toContain('1 talk unchanged')
  click(shown.root.querySelector('.restore-bar .button--quiet') as HTMLElement)
  await eventually(() => !shown.has('restore-preview'))
  expect(await getTalk(older.talk.id)).toBeNull()
  expect((await getTalk(mine.talk.id))?.note.body).toBe('- mine')
})

test('what is no backup is refused with the reason', async () => {
  shown = await openPage('#/export')
  await eventually(() => shown.has('restore-file'))
  const refused: [string, string][] = [
    ['hello', 'it is not JSON'],
    ['{"a":1}', 'no Talkmark backup'],
    [(await makeBackup([first], { exportFormat: 'markdown' })).replace('one', 'two'), 'checksum'],
    [
      (await makeBackup([first], { exportFormat: 'markdown' })).replace(
        '"version":2',
        '"version":99',
      ),
      'newer Talkmark',
    ],
  ]
  for (const [text, reason] of refused) {
    choose(shown.find('restore-file'), text)
    await eventually(() => shown.root.textContent?.includes(reason))
  }
  expect(await readLibrary()).toEqual([])
})

test('a restore shows how far it is, can be stopped, and done again for the rest', async () => {
  const bytes = await makeBackup(manyTalks(3000), { exportFormat: 'markdown' })
  shown = await openPage('#/export')
  await eventually(() => shown.has('restore-file'))
  choose(shown.find('restore-file'), bytes)
  await eventually(() => shown.has('restore-confirm'))
  click(shown.find('restore-confirm'))
  await vi.waitUntil(() => Number(shown.root.querySelector('progress')?.value) > 0, {
    timeout: 15_000,
    interval: 5,
  })
  click(shown.find('restore-cancel'))
  await eventually(() => shown.has('restore-result'))
  expect(shown.find('restore-result').textContent).toContain('Stopped')
  const kept = (await readLibrary()).length
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(3000)

  choose(shown.find('restore-file'), bytes)
  await eventually(() => shown.has('restore-confirm'))
  click(shown.find('restore-confirm'))
  await vi.waitUntil(() => shown.has('restore-result'), { timeout: 15_000 })
  expect(shown.find('restore-result').textContent).toContain('talks unchanged')
  expect(await readLibrary()).toHaveLength(3000)
}, 40_000)
