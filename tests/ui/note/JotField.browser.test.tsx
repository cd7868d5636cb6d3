import { useState } from 'preact/hooks'
import { afterEach, expect, test } from 'vitest'
import { appendLines } from '../../../src/note/points'
import { JotField } from '../../../src/ui/note/JotField'
import { fill, press, type Shown, show } from '../show'

let shown: Shown
afterEach(() => shown.leave())

const body = { now: '' }

function Bench({ start = '' }: { start?: string }) {
  const [text, setText] = useState(start)
  const [draft, setDraft] = useState('')
  body.now = text
  return (
    <JotField
      body={text}
      draft={draft}
      focus="first"
      onDraft={(_base, text) => setDraft(text)}
      onPoints={(lines) => {
        setText(appendLines(text, lines))
        setDraft('')
      }}
    />
  )
}

function jotted(start?: string): HTMLTextAreaElement {
  shown = show(<Bench {...(start === undefined ? {} : { start })} />)
  return shown.find('jot')
}

test('takes the cursor', () => {
  const field = jotted()
  expect(document.activeElement).toBe(field)
})

test('Enter adds a point and empties the field', () => {
  const field = jotted()
  fill(field, 'Respect the line of sight')
  press(field, 'Enter')
  expect(body.now).toBe('- Respect the line of sight')
  expect(field.value).toBe('')
})

test('Shift+Enter is left to the text area', () => {
  const field = jotted()
  fill(field, 'one')
  expect(press(field, 'Enter', { shiftKey: true })).toBe(true)
  expect(body.now).toBe('')
})

test('Enter that ends a composition adds nothing', () => {
  const field = jotted()
  fill(field, 'ん')
  press(field, 'Enter', { isComposing: true })
  expect(body.now).toBe('')
})

test('Tab makes a sub-point, Shift+Tab leads out again', () => {
  const field = jotted('- point')
  expect(press(field, 'Tab')).toBe(false)
  fill(field, 'below')
  press(field, 'Enter')
  press(field, 'Tab', { shiftKey: true })
  fill(field, 'next')
  press(field, 'Enter')
  expect(body.now).toBe('- point\n  - below\n- next')
})

test('Tab leaves the field where no deeper point is possible', () => {
  const field = jotted()
  expect(press(field, 'Tab')).toBe(true)
  shown.leave()
  const deeper = jotted('- point')
  expect(press(deeper, 'Tab')).toBe(false)
  expect(press(deeper, 'Tab')).toBe(true)
})

test('a pasted list becomes several points', () => {
  const field = jotted('- before')
  fill(field, '• one\n• two\n\t◦ below two')
  press(field, 'Enter')
  expect(body.now).toBe('- before\n- one\n- two\n  - below two')
})

test('nothing but spaces adds nothing', () => {
  const field = jotted('- before')
  fill(field, '  \n ')
  press(field, 'Enter')
  expect(body.now).toBe('- before')
})
