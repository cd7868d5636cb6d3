import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { keys } from '../../../keys'
import { eventually, type Shown } from '../../../show'
import { click, newProfile, savedTalk, store } from '../../profile'
import { openPane } from './pane'

let shown: Shown

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
})

afterEach(async () => {
  shown.leave()
  await newProfile()
})

test('switching tabs keeps text, cursor, scroll position and undo of the editor', async () => {
  const long = Array.from({ length: 200 }, (_, i) => `- line ${i}`).join('\n')
  await store([savedTalk('First', {}, long)])
  shown = await openPane('fosdem-2023/first')
  const field = shown.find<HTMLTextAreaElement>('note-body')
  field.focus()
  field.setSelectionRange(5, 5)
  await keys('typed ')
  const scroller = shown.root.querySelector<HTMLElement>('.note-editor-scroll') ?? field
  scroller.scrollTop = 40
  field.scrollTop = 40
  const places = () => [scroller.scrollTop, field.scrollTop]
  const before = [field.value, field.selectionStart, ...places()]
  expect(Math.max(...places())).toBe(40)
  for (const tab of ['tab-preview', 'tab-history', 'tab-edit']) click(shown.find(tab))
  expect(shown.find('note-body')).toBe(field)
  expect([field.value, field.selectionStart, ...places()]).toEqual(before)
  field.focus()
  await eventually(async () => {
    await keys('{Control>}z{/Control}')
    return field.value === long
  })
})
