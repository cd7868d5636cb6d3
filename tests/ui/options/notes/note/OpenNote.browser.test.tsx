import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { getTalk } from '../../../../../src/storage/talks'
import { eventually, fill, press, type Shown } from '../../../show'
import { click, newProfile, savedTalk, store } from '../../profile'
import { heard, openPane } from './pane'

let shown: Shown

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
})

afterEach(async () => {
  shown.leave()
  await newProfile()
})

const ID = 'fosdem-2023/first'
const isSeen = (testid: string) =>
  shown.has(testid) && shown.find(testid).checkVisibility({ visibilityProperty: true })
const preview = () => shown.find('note-preview')

function altJ(): void {
  act(() => {
    const key = { key: 'j', code: 'KeyJ', altKey: true, bubbles: true, cancelable: true }
    document.dispatchEvent(new KeyboardEvent('keydown', key))
  })
}

async function open(body = '- one'): Promise<void> {
  await store([savedTalk('First', {}, body), savedTalk('Second')])
  shown = await openPane(ID)
}

test('tabs: one stop, arrows choose, the panel has the name of its tab', async () => {
  await open()
  const edit = shown.find('tab-edit')
  expect(edit.ariaSelected).toBe('true')
  edit.focus()
  press(edit, 'ArrowRight')
  expect(document.activeElement).toBe(shown.find('tab-preview'))
  const tab = shown.find('tab-preview')
  expect([tab.ariaSelected, tab.tabIndex, edit.tabIndex]).toEqual(['true', 0, -1])
  const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '')
  expect(panel?.getAttribute('aria-labelledby')).toBe(tab.id)
  expect(isSeen('note-body')).toBe(false)
  press(tab, 'End')
  expect(document.activeElement).toBe(shown.find('tab-history'))
  press(shown.find('tab-history'), 'ArrowRight')
  expect(document.activeElement).toBe(edit)
  press(edit, 'ArrowLeft')
  press(shown.find('tab-history'), 'Home')
  expect(document.activeElement).toBe(edit)
})

test('the choice lasts from note to note', async () => {
  await open()
  click(shown.find('tab-preview'))
  shown.leave()
  const { OpenNote } = await import('../../../../../src/ui/options/notes/OpenNote')
  const { show } = await import('../../../show')
  const saved = await getTalk('fosdem-2023/second')
  if (!saved) throw new Error('There is no second talk.')
  shown = show(
    <OpenNote saved={saved} level={2} back={null} onDelete={() => {}} onSaved={() => {}} />,
  )
  expect(shown.find('tab-preview').ariaSelected).toBe('true')
  await eventually(() => preview().textContent?.includes('Second'))
  click(shown.find('tab-edit'))
})

test('the preview reads as the note will, and follows what is typed elsewhere', async () => {
  await open('- one\n  - below\n\n```\n<b>code</b>\n```\n\n[a link](https://example.org/)')
  click(shown.find('tab-preview'))
  await eventually(() => preview().querySelector('li li')?.textContent === 'below')
  expect(preview().querySelector('pre')?.textContent?.trim()).toBe('<b>code</b>')
  const link = [...preview().querySelectorAll('a')].find((a) => a.textContent === 'a link')
  expect([link?.href, link?.target, link?.rel]).toEqual([
    'https://example.org/',
    '_blank',
    'noopener noreferrer',
  ])
  fill(shown.find('jot'), 'two')
  await eventually(() => preview().textContent?.includes('two'))
})

test('a moment is a link into the recording', async () => {
  await open('- [12:30] the demo')
  click(shown.find('tab-preview'))
  await eventually(() => preview().textContent?.includes('the demo'))
  const link = [...preview().querySelectorAll('a')].find((a) => a.textContent === '12:30')
  expect(link?.href).toBe('https://video.fosdem.org/2023/UD2.218A/goreducecognitive.webm#t=750')
})

test('a hostile note stays text', async () => {
  await open('<img src=x onerror="document.title=1">\n\n[x](javascript:alert(1))')
  click(shown.find('tab-preview'))
  await eventually(() => preview().textContent?.includes('onerror'))
  expect(preview().querySelector('img, script, [onerror]')).toBeNull()
  expect([...preview().querySelectorAll('a')].filter((a) => !/^https?:/.test(a.href))).toEqual([])
})

test('from 1440 px on the preview stands beside the editor and follows each key', async () => {
  await page.viewport(1440, 900)
  await open()
  click(shown.find('tab-preview'))
  await eventually(() => isSeen('note-preview'))
  expect(isSeen('note-body')).toBe(true)
  const [left, right] = [shown.find('note-body'), preview()].map((e) => e.getBoundingClientRect())
  expect(left?.right).toBeLessThan(right?.left ?? 0)
  fill(shown.find('note-body'), '- changed **now**')
  await eventually(() => preview().querySelector('strong')?.textContent === 'now')
  altJ()
  expect(document.activeElement).toBe(shown.find('jot'))
  expect(shown.find('tab-preview').ariaSelected).toBe('true')
  await page.viewport(1280, 800)
  await eventually(() => !isSeen('note-body'))
})

test('the keys of the editor bring it back from another tab', async () => {
  await open()
  click(shown.find('tab-history'))
  altJ()
  await eventually(() => document.activeElement === shown.find('jot'))
  expect(shown.find('tab-edit').ariaSelected).toBe('true')
})

test('More opens and closes by button, Escape and leaving', async () => {
  await open()
  const more = shown.find('note-more')
  expect(isSeen('merge-with')).toBe(false)
  expect(shown.has('split-apart')).toBe(false)
  more.focus()
  click(more)
  expect([more.ariaExpanded, isSeen('merge-with'), isSeen('delete-talk')]).toEqual([
    'true',
    true,
    true,
  ])
  shown.find('delete-talk').focus()
  expect(press(shown.find('delete-talk'), 'Escape')).toBe(false)
  expect(isSeen('delete-talk')).toBe(false)
  expect(document.activeElement).toBe(more)
  click(more)
  act(() => shown.find('copy-markdown').focus())
  act(() => void document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })))
  expect(isSeen('delete-talk')).toBe(false)
})

test('Delete waits until what was typed is stored', async () => {
  await open()
  heard.deleted.length = 0
  fill(shown.find('note-body'), '- last words')
  click(shown.find('note-more'))
  click(shown.find('delete-talk'))
  await eventually(() => heard.deleted.length > 0)
  expect(heard.deleted).toEqual([`${ID}, saved`])
  expect((await getTalk(ID))?.note.body).toBe('- last words')
})

test('More stays in a narrow window', async () => {
  await page.viewport(320, 600)
  await open()
  click(shown.find('note-more'))
  const { left, right } = shown.find('note-more-panel').getBoundingClientRect()
  expect([left >= 0, right <= 320]).toEqual([true, true])
})
