import { strFromU8, unzipSync } from 'fflate'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { makeBackup } from '../../../../src/backup/backup'
import { collectionMarkdown } from '../../../../src/export/collection'
import { readLibrary } from '../../../../src/storage/library'
import { removeTalks } from '../../../../src/storage/removal'
import { readSettings } from '../../../../src/storage/settings'
import { getTalk } from '../../../../src/storage/talks'
import { saveTemplate } from '../../../../src/storage/templates'
import { saveView } from '../../../../src/storage/views'
import { eventually, type Shown } from '../../show'
import { choose as chooseFile, downloads, nth } from '../files'
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
const read = () => shown.find('export-read').textContent ?? ''
const select = (value: string) => {
  const field = shown.find<HTMLSelectElement>('export-scope')
  field.value = value
  act(() => void field.dispatchEvent(new Event('change', { bubbles: true })))
}
const choose = (form: string) =>
  click(shown.find('export-format').querySelector(`[value="${form}"]`) as HTMLElement)
const byText = async () => {
  await eventually(() => shown.has('export-look-text'))
  click(shown.find('export-look-text'))
  await eventually(() => preview() !== '')
}

test('the preview is what is downloaded and copied: all, a conference, a day', async () => {
  await store([first, second, older])
  shown = await openPage('#/export')
  await eventually(() => shown.has('export-read') && read().includes('Older'))
  await byText()
  await eventually(async () => preview() === (await collectionMarkdown([first, second, older])))

  select('conference:fosdem-2023')
  await eventually(async () => preview() === (await collectionMarkdown([first, second])))
  select('day:fosdem-2023|2023-02-05')
  await eventually(async () => preview() === (await collectionMarkdown([second])))

  const files = downloads()
  click(shown.find('out-file'))
  const file = await nth(files, 0)
  expect(file.name).toBe('FOSDEM 2023 2023-02-05.md')
  expect(await file.text()).toBe(preview())

  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  click(shown.find('out-markdown'))
  await eventually(() => shown.find('out-state').textContent?.includes('Copied'))
  expect(copied).toHaveBeenCalledWith(preview())
})

test('it reads as the article will', async () => {
  await store([first, second])
  shown = await openPage('#/export')
  await eventually(() => shown.has('export-read') && read().includes('one'))
  const headings = [...shown.find('export-read').querySelectorAll('h2, h3, h4')]
  expect(headings.some(({ textContent }) => textContent?.startsWith('First'))).toBe(true)
  expect(shown.find('export-read').textContent).not.toContain('###')
})

test('talks of a verdict can be left out, and the number follows', async () => {
  await store([first, second])
  shown = await openPage('#/export')
  await byText()
  await eventually(() => preview().includes('Second'))
  click(shown.find('export-verdict-skip'))
  await eventually(() => !preview().includes('Second'))
  expect(preview()).toContain('First')
  expect(shown.find('export-count').textContent).toBe('1 talk')
  click(shown.find('export-verdict-none'))
  await eventually(() => !shown.has('export-preview'))
  expect(shown.has('out-first')).toBe(false)
})

test('what a saved view finds can be exported', async () => {
  await store([first, second, older])
  await saveView({
    id: 'v',
    name: 'Skipped',
    search: 'q=verdict%3Askip',
    createdAt: '2023-02-05T00:00:00Z',
  })
  shown = await openPage('#/export')
  await eventually(() => shown.root.querySelector('option[value="view:v"]'))
  select('view:v')
  await eventually(() => shown.find('export-count').textContent === '1 talk')
  await byText()
  expect(preview()).toContain('Second')
  const files = downloads()
  click(shown.find('out-file'))
  expect((await nth(files, 0)).name).toBe('Skipped.md')
})

test('with properties there is YAML in front of the text, and none where it is read', async () => {
  await store([first])
  shown = await openPage('#/export')
  await eventually(() => shown.has('export-read') && read().includes('one'))
  choose('properties')
  await byText()
  await eventually(() => preview().startsWith('---\n'))
  click(shown.find('export-look-read'))
  await eventually(() => shown.has('export-read') && read().includes('one'))
  expect(read()).not.toContain('conferences:')
})

test('a long export is previewed by its beginning, and says so; the file has all', async () => {
  await store(manyTalks(90))
  shown = await openPage('#/export')
  await byText()
  await eventually(() => preview().includes('Talk 00000'))
  expect(preview()).not.toContain('Talk 00080')
  expect(shown.find('export-part').textContent).toContain('first 40 of 90 talks')
  const files = downloads()
  click(shown.find('out-file'))
  const text = await (await nth(files, 0)).text()
  expect(text.startsWith(preview().trimEnd())).toBe(true)
  expect(text).toContain('Talk 00080')
})

test('a vault has a file for each talk, and can be made again with one click', async () => {
  await store([first, second, older])
  shown = await openPage('#/export')
  await eventually(() => shown.has('export-format'))
  select('conference:fosdem-2023')
  choose('vault:obsidian')
  await eventually(() => shown.has('vault-files'))
  const listed = [...shown.find('vault-files').children].map((item) => item.textContent)
  const files = downloads()
  click(shown.find('vault-download'))
  const zip = await nth(files, 0)
  expect([zip.name, zip.type]).toEqual(['FOSDEM 2023.zip', 'application/zip'])
  const bytes = new Uint8Array(await zip.arrayBuffer())
  const entries = unzipSync(bytes)
  expect(Object.keys(entries)).toEqual([
    'FOSDEM 2023/2023-02-04/First.md',
    'FOSDEM 2023/2023-02-05/Second.md',
    'FOSDEM 2023/FOSDEM 2023.md',
  ])
  expect(listed).toEqual(Object.keys(entries))
  expect(strFromU8(entries['FOSDEM 2023/2023-02-04/First.md'] ?? new Uint8Array())).toContain(
    '- one',
  )
  await eventually(() => shown.find('vault-state').textContent?.includes('2 talks packed'))
  await eventually(async () => (await readSettings()).lastExport?.out === 'vault')

  shown.leave()
  shown = await openPage('#/export')
  await eventually(() => shown.has('vault-download'))
  expect(shown.find<HTMLSelectElement>('export-scope').value).toBe('conference:fosdem-2023')
  expect(shown.find('vault-download').textContent).toBe('Download .zip again')
  expect(shown.root.textContent).toContain('Last export:')
  click(shown.find('vault-download'))
  expect(new Uint8Array(await (await nth(files, 1)).arrayBuffer())).toEqual(bytes)
})

test('a vault that takes long says how far it is, and can be stopped', async () => {
  await store(manyTalks(3000))
  shown = await openPage('#/export')
  await vi.waitUntil(() => shown.has('export-format'), { timeout: 15_000 })
  choose('vault:obsidian')
  const files = downloads()
  click(shown.find('vault-download'))
  await vi.waitUntil(() => Number(shown.root.querySelector('progress')?.value) > 0, {
    timeout: 15_000,
    interval: 5,
  })
  click(shown.find('vault-stop'))
  await eventually(() => shown.find('vault-state').dataset.state === 'stopped')
  expect(files).toEqual([])
  expect(shown.find('vault-download').ariaDisabled).toBe('false')
}, 40_000)

test('the user’s own template writes the vault; where it is broken, the built-in one does', async () => {
  const own = {
    id: 'mine',
    name: 'Mine',
    scope: 'talk' as const,
    output: 'markdown' as const,
    extension: 'md',
    path: '{{ talk.title }}',
    source: 'My {{ talk.title }}',
    base: 'obsidian',
    createdAt: '2023-02-05T00:00:00Z',
    updatedAt: '2023-02-05T00:00:00Z',
  }
  await store([first])
  await saveTemplate(own)
  shown = await openPage('#/export')
  await eventually(() => shown.root.querySelector('[value="vault:mine"]'))
  choose('vault:mine')
  await eventually(() => shown.has('export-preview') && preview().startsWith('My First'))
  await saveTemplate({ ...own, source: '{% if %}' })
  shown.leave()
  shown = await openPage('#/export')
  await eventually(() => shown.root.querySelector('[value="vault:mine"]'))
  choose('vault:mine')
  const files = downloads()
  click(shown.find('vault-download'))
  const entries = unzipSync(new Uint8Array(await (await nth(files, 0)).arrayBuffer()))
  expect(
    Object.values(entries)
      .map((bytes) => strFromU8(bytes))
      .join(),
  ).toContain('- one')
  await eventually(() => shown.find('vault-state').textContent?.includes('has a mistake'))
})

test('the last export is offered again: which talks, as what, and how it left', async () => {
  await store([first, second, older])
  shown = await openPage('#/export')
  await eventually(() => shown.has('export-format'))
  select('day:fosdem-2023|2023-02-04')
  click(shown.find('export-verdict-skip'))
  choose('properties')
  const files = downloads()
  click(shown.find('out-file'))
  await nth(files, 0)
  await eventually(async () => (await readSettings()).lastExport !== null)
  // What has just been pressed stays where it is.
  expect(shown.has('out-file')).toBe(true)

  shown.leave()
  shown = await openPage('#/export')
  await eventually(() => shown.has('out-first'))
  expect(shown.find('out-first').textContent).toBe('Download .md again')
  expect(shown.find<HTMLInputElement>('export-verdict-skip').checked).toBe(false)
  click(shown.find('out-first'))
  expect(await (await nth(files, 1)).text()).toBe(await files[0]?.text())

  shown.leave()
  await removeTalks([first.talk.id])
  shown = await openPage('#/export')
  await eventually(() => shown.has('out-first'))
  expect(shown.find<HTMLSelectElement>('export-scope').value).toBe('all')
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
  chooseFile(shown.find('restore-file'), bytes)
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
  chooseFile(shown.find('restore-file'), bytes)
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
    chooseFile(shown.find('restore-file'), text)
    await eventually(() => shown.root.textContent?.includes(reason))
  }
  expect(await readLibrary()).toEqual([])
})

test('a restore shows how far it is, can be stopped, and done again for the rest', async () => {
  const bytes = await makeBackup(manyTalks(3000), { exportFormat: 'markdown' })
  shown = await openPage('#/export')
  await eventually(() => shown.has('restore-file'))
  chooseFile(shown.find('restore-file'), bytes)
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

  chooseFile(shown.find('restore-file'), bytes)
  await eventually(() => shown.has('restore-confirm'))
  click(shown.find('restore-confirm'))
  await vi.waitUntil(() => shown.has('restore-result'), { timeout: 15_000 })
  expect(shown.find('restore-result').textContent).toContain('talks unchanged')
  expect(await readLibrary()).toHaveLength(3000)
}, 40_000)
