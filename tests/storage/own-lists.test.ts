import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SavedView } from '../../src/search/view'
import type { Template } from '../../src/template/template'
import { newProfile, openSurface, type Surface } from './surface'

let page: Surface

beforeEach(async () => {
  newProfile()
  page = await openSurface()
})

afterEach(() => vi.unstubAllGlobals())

const templateOf = (id: string, name: string): Template => ({
  id,
  name,
  scope: 'talk',
  output: 'markdown',
  extension: 'md',
  path: '{{ talk.title }}',
  source: '# {{ talk.title }}',
  base: 'notes',
  createdAt: '2023-02-05T09:00:00.000Z',
  updatedAt: '2023-02-05T09:00:00.000Z',
})

const viewOf = (id: string, second: number): SavedView => ({
  id,
  name: id,
  search: 'q=tag%3Ago',
  createdAt: `2023-02-05T09:00:0${second}.000Z`,
})

test('templates come by name, are replaced by id, and a removal is undone', async () => {
  await page.saveTemplate(templateOf('1', 'b'))
  await page.saveTemplate(templateOf('2', 'a'))
  await page.saveTemplate(templateOf('1', 'c'))
  expect((await page.allTemplates()).map(({ name }) => name)).toEqual(['a', 'c'])
  const removed = await page.removeTemplate('1')
  expect((await page.allTemplates()).map(({ id }) => id)).toEqual(['2'])
  await page.saveTemplate(removed ?? expect.unreachable())
  expect(await page.allTemplates()).toHaveLength(2)
  expect(await page.removeTemplate('none')).toBeNull()
})

test('what was changed of a template elsewhere meanwhile stays, by lines and by fields', async () => {
  const base = { ...templateOf('1', 'a'), source: 'one\ntwo\nthree' }
  await page.saveTemplate({ ...base, name: 'theirs', source: 'zero\none\ntwo\nthree' })
  const mine = { ...base, extension: 'txt', source: 'one\ntwo\nthree\nfour' }
  const made = await page.changeTemplate(base, mine)
  expect(made).toMatchObject({
    name: 'theirs',
    extension: 'txt',
    source: 'zero\none\ntwo\nthree\nfour',
  })
  expect(await page.allTemplates()).toEqual([made])
  // What was removed meanwhile is what is on the screen.
  await page.removeTemplate('1')
  expect(await page.changeTemplate(base, mine)).toEqual(mine)
})

test('views come in the order in which they were made, and a removal is undone', async () => {
  await page.saveView(viewOf('x', 2))
  await page.saveView(viewOf('y', 1))
  expect((await page.allViews()).map(({ id }) => id)).toEqual(['y', 'x'])
  const removed = await page.removeView('y')
  expect((await page.allViews()).map(({ id }) => id)).toEqual(['x'])
  await page.saveView(removed ?? expect.unreachable())
  expect(await page.allViews()).toHaveLength(2)
  expect(await page.removeView('none')).toBeNull()
})

test('other pages hear of them', async () => {
  const other = await openSurface()
  const heard: string[] = []
  const end = other.onChange((change) => heard.push(change.type))
  await page.saveTemplate(templateOf('1', 'a'))
  await page.removeTemplate('1')
  await page.saveView(viewOf('x', 1))
  await page.removeView('x')
  await vi.waitFor(() => expect(heard).toEqual(['template', 'template', 'view', 'view']))
  end()
})

test('lists that can not be read are errors', async () => {
  vi.stubGlobal('indexedDB', undefined)
  await expect(page.allTemplates()).rejects.toMatchObject({ code: 'unavailable' })
  await expect(page.allViews()).rejects.toMatchObject({ code: 'unavailable' })
})
