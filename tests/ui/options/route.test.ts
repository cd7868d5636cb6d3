import { expect, test } from 'vitest'
import { hashOf, parseRoute, type Route } from '../../../src/ui/options/route'

test('every view has an address that leads back to it', () => {
  const routes: Route[] = [
    { view: 'notes', talkId: null },
    { view: 'notes', talkId: 'fosdem-2023/goreducecognitive' },
    { view: 'notes', talkId: 'web/example.org/a b%?#ü' },
    { view: 'notes', talkId: 'web/example.org/a%20b' },
    { view: 'export' },
    { view: 'settings' },
    { view: 'about' },
  ]
  for (const route of routes) expect(parseRoute(hashOf(route))).toEqual(route)
  expect(routes.slice(0, 2).map(hashOf)).toEqual([
    '#/notes',
    '#/notes/fosdem-2023%2Fgoreducecognitive',
  ])
})

test('anything else leads to the notes', () => {
  for (const hash of ['', '#', '#/', '#/elsewhere', '#/notes', '#/notes/'])
    expect(parseRoute(hash)).toEqual({ view: 'notes', talkId: null })
})

test('an id that was not encoded, or wrongly, is taken as it stands', () => {
  expect(parseRoute('#/notes/fosdem-2023/slug')).toEqual({
    view: 'notes',
    talkId: 'fosdem-2023/slug',
  })
  expect(parseRoute('#/notes/100%')).toEqual({ view: 'notes', talkId: '100%' })
})
