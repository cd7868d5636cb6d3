import { afterEach, beforeEach, expect, test } from 'vitest'
import { dragByMouse, type MouseDrag } from '../../../../../src/ui/options/recap/drag/mouse-drag'
import { eventually } from '../../../show'

let list: HTMLElement
let drag: MouseDrag
let dropped: [string, number][] = []

beforeEach(() => {
  dropped = []
  list = document.createElement('ol')
  list.append(...['one', 'two', 'three'].map(newRow))
  document.body.append(list)
  drag = dragByMouse(list, (id, place) => dropped.push([id, place]))
})

afterEach(() => {
  drag.end()
  list.remove()
})

function newRow(id: string): HTMLElement {
  const row = document.createElement('li')
  row.dataset.row = id
  row.innerHTML = '<button data-handle>Move</button>'
  return row
}

const rowOf = (id: string) => list.querySelector<HTMLElement>(`[data-row="${id}"]`) as HTMLElement
const orderNow = () => [...list.querySelectorAll<HTMLElement>('li')].map((row) => row.dataset.row)

/** As the browser tells it; `place` is the row whose upper edge the mouse is at. */
function tell(type: string, target: HTMLElement, place: HTMLElement): void {
  const handle = place.querySelector('[data-handle]') as HTMLElement
  const { left, top } = handle.getBoundingClientRect()
  const at = { clientX: left + 2, clientY: top + 2 }
  const dataTransfer = new DataTransfer()
  target.dispatchEvent(
    new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer, ...at }),
  )
}

async function takeUp(id: string): Promise<void> {
  tell('dragstart', rowOf(id), rowOf(id))
  await eventually(() => rowOf(id).dataset.dragged !== undefined)
}

async function letGoBefore(id: string): Promise<void> {
  tell('dragenter', rowOf(id), rowOf(id))
  tell('dragover', rowOf(id), rowOf(id))
  await eventually(() => rowOf(id).dataset.drop === 'before')
  tell('drop', rowOf(id), rowOf(id))
  tell('dragend', rowOf(id), rowOf(id))
}

test('a row is dropped before another, and nothing of it stays to be seen', async () => {
  await takeUp('three')
  await letGoBefore('one')
  expect(dropped).toEqual([['three', 0]])
  expect(list.querySelector('[data-drop], [data-dragged]')).toBeNull()
})

test('a drag goes on when the rows come in another order meanwhile, or others come', async () => {
  await takeUp('three')
  list.append(rowOf('one'), newRow('four'))
  drag.follow()
  expect(orderNow()).toEqual(['two', 'three', 'one', 'four'])
  await letGoBefore('two')
  expect(dropped).toEqual([['three', 0]])
})

test('a row that has come can be dragged; one that is gone is let go of', async () => {
  const gone = rowOf('one')
  gone.remove()
  list.append(newRow('four'))
  expect(rowOf('four').draggable).toBe(false)
  drag.follow()
  expect([rowOf('four').draggable, gone.draggable]).toEqual([true, false])
  await takeUp('four')
  await letGoBefore('two')
  expect(dropped).toEqual([['four', 0]])
})

test('after its end nothing can be dragged', () => {
  drag.end()
  expect(list.querySelector('[draggable=true]')).toBeNull()
})
