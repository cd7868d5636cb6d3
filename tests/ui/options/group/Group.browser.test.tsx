import axe from 'axe-core'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { newRecap } from '../../../../src/recap/recap'
import { createRecap, getRecap } from '../../../../src/storage/recaps'
import { putUnmarked, writing } from '../../../../src/storage/transaction'
import { eventually, type Shown } from '../../show'
import { click, newProfile, openPage, savedTalk, store } from '../page'
import { ADA, storeShared } from './shared'

let shown: Shown

beforeEach(async () => {
  await page.viewport(1280, 800)
  localStorage.clear()
  await newProfile()
})
afterEach(async () => {
  shown.leave()
  await newProfile()
})

const texts = (testid: string) =>
  [...shown.root.querySelectorAll(`[data-testid="${testid}"]`)].map((one) => one.textContent)

async function openPreview() {
  const { talk } = await storeShared()
  shown = await openPage(`#/notes/${encodeURIComponent(talk.id)}`)
  await eventually(() => shown.has('tab-preview'))
  click(shown.find('tab-preview'))
  await eventually(() => texts('rendered-by').length === 4)
}

test('a row says who else wrote in the note, and none of a note of one’s own', async () => {
  await storeShared()
  shown = await openPage()
  await eventually(() => texts('row-names').length === 1)
  expect(texts('row-names')).toEqual(['Also by Ada, Tom'])
  expect(shown.find('row-names').title).toBe('Also by Ada, Tom')
})

test('who is alone sees nothing of it', async () => {
  await store([savedTalk('Mine', {}, '- mine')])
  shown = await openPage()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(texts('row-names')).toEqual([])
})

test('the preview names others behind what they wrote, and says how much that is', async () => {
  await openPreview()
  expect(texts('rendered-by')).toEqual(['by Ada', 'by Ada', 'by Tom', 'by Tom'])
  expect(texts('also-by')).toEqual(['Also by Ada (2 points), Tom (1 point)'])
  const { violations } = await axe.run(shown.find('note-preview'))
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('a changed name is the name of all lines; one that is gone is none', async () => {
  await openPreview()
  const rename = (name: string | null) =>
    act(async () => {
      await writing(['writers'], 'relaxed', async (tx) => {
        if (name === null) tx.objectStore('writers').delete(ADA)
        else putUnmarked(tx.objectStore('writers'), { id: ADA, name })
      })
      new BroadcastChannel('talkmark').postMessage({ type: 'writer', id: ADA })
    })
  await rename('Ada Lovelace')
  await eventually(() => texts('rendered-by')[0] === 'by Ada Lovelace')
  await rename('Tom')
  await eventually(() => texts('also-by')[0] === 'Also by Tom (3 points)')
  await rename(null)
  await eventually(() => texts('rendered-by').length === 2)
})

test('a recap is of everyone’s notes or of one’s own, with names or none', async () => {
  const { talk } = await storeShared()
  const recap = newRecap('r', { kind: 'talks', ids: [talk.id] }, 'Days', '2023-02-06T10:00:00.000Z')
  await createRecap(recap)
  shown = await openPage('#/recap/r')
  await eventually(() => shown.has('recap-whose'))
  const article = () => shown.find('article-pane').textContent ?? ''
  await eventually(() => article().includes('avoid generic packages'))
  expect(article()).toContain('respect the line of sight')
  expect(article()).not.toContain('(Ada)')
  click(shown.find('recap-names'))
  await eventually(() => article().includes('respect the line of sight (Ada)'))
  const choice = shown.find<HTMLSelectElement>('recap-whose')
  act(() => {
    choice.value = 'mine'
    choice.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await eventually(() => !article().includes('respect the line of sight'))
  expect(article()).toContain('avoid generic packages')
  await eventually(async () => (await getRecap('r'))?.whose === 'mine')
})

test('where nobody else wrote there is nothing to choose', async () => {
  const one = savedTalk('Mine', {}, '- mine')
  await store([one])
  const recap = newRecap(
    'r',
    { kind: 'talks', ids: [one.talk.id] },
    'D',
    '2023-02-06T10:00:00.000Z',
  )
  await createRecap(recap)
  shown = await openPage('#/recap/r')
  await eventually(() => shown.has('recap-order'))
  expect(shown.has('recap-whose')).toBe(false)
})
