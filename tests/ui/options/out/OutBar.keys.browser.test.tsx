import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import '../../../../src/ui/base.css'
import { OutBar } from '../../../../src/ui/options/out/OutBar'
import { fake } from '../../../fakes/browser'
import { ARTICLE } from '../../article'
import { keys } from '../../keys'
import { eventually, type Shown, show } from '../../show'

let shown: Shown

beforeEach(async () => {
  fake.reset()
  await page.viewport(1000, 700)
})
afterEach(() => {
  vi.restoreAllMocks()
  shown.leave()
})

test('the menu is one for the keyboard', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  shown = show(
    <OutBar
      title="Three days"
      fileBase="Three days: notes"
      extension="md"
      last={null}
      markdown={async () => ARTICLE}
      onOut={() => {}}
    />,
  )
  shown.find('out-more').focus()
  await keys('{ArrowDown}')
  await eventually(() => shown.has('out-item-html'))
  const focused = () => (document.activeElement as HTMLElement).dataset.testid
  expect(focused()).toBe('out-item-html')
  await keys('{ArrowDown}')
  expect(focused()).toBe('out-item-print')
  await keys('{End}')
  expect(focused()).toBe('printed-links')
  await keys(' ')
  await eventually(() => shown.find('printed-links').ariaChecked === 'false')
  expect(focused()).toBe('printed-links')
  await keys('{ArrowDown}')
  expect(focused()).toBe('out-item-html')
  await keys('{ArrowUp}')
  expect(focused()).toBe('printed-links')
  await keys('{Escape}')
  expect(focused()).toBe('out-more')
  await eventually(() => !shown.has('out-item-html'))
  expect(shown.has('out-item-html')).toBe(false)
})
