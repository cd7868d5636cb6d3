import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import '../../../../src/ui/base.css'
import { ActMenu } from '../../../../src/ui/options/menu/ActMenu'
import { Menu } from '../../../../src/ui/options/menu/Menu'
import { keys } from '../../keys'
import { eventually, type Shown, show } from '../../show'

let shown: Shown
let chosen: string[] = []

const menu = () => (
  <ActMenu
    label="More"
    testid="acts"
    look="framed"
    acts={['one', 'two', 'three'].map((words) => ({
      testid: words,
      icon: 'copy',
      words,
      onChoose: () => chosen.push(`${words}, the focus on ${focused()}`),
    }))}
    remark="That is all."
  />
)

beforeEach(() => {
  chosen = []
  shown = show(
    <div>
      <button type="button" data-testid="before" />
      {menu()}
      <button type="button" data-testid="after" />
    </div>,
  )
})
afterEach(() => shown.leave())

const focused = () => (document.activeElement as HTMLElement).dataset.testid
const open = async (by = '{Enter}') => {
  shown.find('acts').focus()
  await keys(by)
  await eventually(() => focused() === 'one')
}
const closed = () => eventually(() => !shown.has('acts-panel'))

test('the keys go round, and to both ends', async () => {
  await open('{ArrowDown}')
  expect(shown.find('acts').ariaExpanded).toBe('true')
  const met = []
  for (const key of ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
    await keys(`{${key}}`)
    met.push(focused())
  }
  expect(met).toEqual(['two', 'three', 'one', 'three', 'one'])
})

test('Escape closes it alone, and gives the focus back', async () => {
  let heard = 0
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Escape') heard++
  }
  document.addEventListener('keydown', hear)
  await open()
  await keys('{Escape}')
  await closed()
  document.removeEventListener('keydown', hear)
  expect([focused(), heard]).toEqual(['acts', 0])
})

test('what is chosen happens when the menu is closed and the focus is back', async () => {
  await open()
  await keys('{ArrowDown}{Enter}')
  await closed()
  expect(chosen).toEqual(['two, the focus on acts'])
})

test.each([
  { key: '{Tab}', to: 'after' },
  { key: '{Shift>}{Tab}{/Shift}', to: 'before' },
])('$key leaves it', async ({ key, to }) => {
  await open()
  await keys(key)
  await closed()
  expect(focused()).toBe(to)
})

test('it closes when the focus goes elsewhere, and at a click elsewhere', async () => {
  await open()
  act(() => shown.find('after').focus())
  await closed()
  await open()
  act(() => void document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })))
  await closed()
})

test('Escape in a menu within a panel leaves the panel open', async () => {
  shown.again(
    <Menu label="Panel" icon="export" testid="panel">
      {() => menu()}
    </Menu>,
  )
  act(() => shown.find('panel').click())
  await open()
  await keys('{Escape}')
  await closed()
  expect([focused(), shown.has('panel-panel')]).toEqual(['acts', true])
  await keys('{Escape}')
  await eventually(() => !shown.has('panel-panel'))
  expect(focused()).toBe('panel')
})
