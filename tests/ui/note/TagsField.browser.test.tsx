import { useState } from 'preact/hooks'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { TagsField } from '../../../src/ui/note/TagsField'
import { fill, press, type Shown, show } from '../show'

let shown: Shown
let tags: string[]
afterEach(() => shown.leave())

function Bench({ start }: { start: string[] }) {
  const [now, setNow] = useState(start)
  tags = now
  return <TagsField tags={now} known={KNOWN} onTags={setNow} onFocus={() => {}} />
}

const KNOWN = ['kubernetes', 'ebpf', 'observability', 'Go']

function input(...start: string[]): HTMLInputElement {
  shown = show(<Bench start={start} />)
  return shown.find('tags-input')
}

function offers(): (string | null)[] {
  return [...shown.root.querySelectorAll('[role=option]')].map((option) => option.textContent)
}

test('Enter adds what was typed, without a leading #', () => {
  const field = input()
  fill(field, '#devops ')
  press(field, 'Enter')
  expect(tags).toEqual(['devops'])
  expect(field.value).toBe('')
})

test('a comma adds, and several at once', () => {
  fill(input(), 'a,b, a')
  expect(tags).toEqual(['a', 'b'])
})

test('completes from the tags in use: beginnings first, none that is there already', () => {
  const field = input('Go')
  fill(field, 'b')
  expect(offers()).toEqual(['kubernetes', 'ebpf', 'observability'])
  fill(field, 'o')
  expect(offers()).toEqual(['observability'])
  press(field, 'ArrowDown')
  expect(field.getAttribute('aria-activedescendant')).toBe(
    shown.root.querySelector('[aria-selected=true]')?.id,
  )
  press(field, 'Enter')
  expect(tags).toEqual(['Go', 'observability'])
})

test('Escape drops the word and does not close the popup', () => {
  const field = input()
  fill(field, 'ku')
  expect(press(field, 'Escape')).toBe(false)
  expect(field.value).toBe('')
  expect(press(field, 'Escape')).toBe(true)
})

test('a half-typed tag is kept when the focus leaves', () => {
  const field = input()
  field.focus()
  fill(field, 'later')
  act(() => field.blur())
  expect(tags).toEqual(['later'])
})

test('Backspace in the empty field takes the last tag', () => {
  press(input('a', 'b'), 'Backspace')
  expect(tags).toEqual(['a'])
})
