import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keys } from './keys'

let field: HTMLInputElement

beforeEach(() => {
  field = document.createElement('input')
  document.body.append(field)
  field.focus()
})

afterEach(() => {
  vi.restoreAllMocks()
  field.remove()
})

test('keys come to the field that has the focus', async () => {
  await keys('one')
  expect(field.value).toBe('one')
})

test('they come where the frame around has taken the focus, to the field that had it', async () => {
  window.parent.focus()
  expect(document.hasFocus()).toBe(false)
  field.focus()
  await keys('two')
  expect(field.value).toBe('two')
})

test('they come where it takes a click', async () => {
  const asked = vi.spyOn(document, 'hasFocus').mockReturnValueOnce(false).mockReturnValueOnce(false)
  await keys('three')
  expect(field.value).toBe('three')
  expect(document.querySelector('button')).toBeNull()
  expect(asked.mock.calls.length).toBeGreaterThan(2)
})
