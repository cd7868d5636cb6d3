import { useState } from 'preact/hooks'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { mergeBodies } from '../../../src/note/merge'
import { BodyField } from '../../../src/ui/note/BodyField'
import { fill, type Shown, show } from '../show'

let shown: Shown
afterEach(() => shown.leave())

/** Stands for the database: another device writes into it with `elsewhere`. */
let elsewhere: (text: string) => void = () => {}
let stored = ''

function Bench() {
  const [body, setBody] = useState('- one\n- two')
  stored = body
  elsewhere = (text) => act(() => setBody(text))
  return (
    <BodyField
      body={body}
      onEdit={(base, text) => setBody((known) => mergeBodies(base, text, known))}
    />
  )
}

function field(): HTMLTextAreaElement {
  shown = show(<Bench />)
  return shown.find('note-body')
}

test('what comes from elsewhere is shown at once to who does not write', () => {
  const area = field()
  elsewhere('- one\n- two\n- three')
  expect(area.value).toBe('- one\n- two\n- three')
  expect(shown.has('body-show')).toBe(false)
})

test('nothing changes under the hands, and nothing of either is lost', () => {
  const area = field()
  act(() => area.focus())
  area.setSelectionRange(5, 5)
  elsewhere('- zero\n- one\n- two')
  expect(area.value).toBe('- one\n- two')
  expect(area.selectionStart).toBe(5)
  expect(shown.find('body-more').textContent).toContain('changed elsewhere')
  fill(area, '- one!\n- two')
  expect(area.value).toBe('- one!\n- two')
  expect(stored).toBe('- zero\n- one!\n- two')
  act(() => shown.find('body-show').click())
  expect(area.value).toBe('- zero\n- one!\n- two')
  expect(shown.has('body-show')).toBe(false)
})

test('who leaves the field sees all of it', () => {
  const area = field()
  act(() => area.focus())
  elsewhere('- one\n- two\n- three')
  act(() => area.blur())
  expect(area.value).toBe('- one\n- two\n- three')
  expect(shown.find('body-more').textContent).toBe('')
})

test('typing says nothing of elsewhere', () => {
  const area = field()
  act(() => area.focus())
  for (const text of ['- one\n- two\n', '- one\n- two\n- ', '- one\n- two\n- t']) {
    fill(area, text)
    expect(shown.has('body-show')).toBe(false)
  }
  expect(stored).toBe('- one\n- two\n- t')
})
