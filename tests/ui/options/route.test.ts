import { expect, test } from 'vitest'
import { WHOLE_LIBRARY } from '../../../src/ui/options/notes/notes-search'
import { hashOf, parseRoute, type Route } from '../../../src/ui/options/route'

test('every view has an address that leads back to it', () => {
  const routes: Route[] = [
    { view: 'notes', talkId: null, search: WHOLE_LIBRARY },
    { view: 'notes', talkId: 'fosdem-2023/goreducecognitive', search: WHOLE_LIBRARY },
    { view: 'notes', talkId: 'web/example.org/a b%?#ü', search: WHOLE_LIBRARY },
    { view: 'notes', talkId: 'web/example.org/a%20b', search: WHOLE_LIBRARY },
    {
      view: 'notes',
      talkId: 'a/b?c',
      search: { q: 'tag:go "line of sight" #&=%', by: 'track', sort: 'match' },
    },
    { view: 'recap', recapId: null },
    { view: 'recap', recapId: 'a-b' },
    { view: 'templates', templateId: 'recap' },
    { view: 'bin' },
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
    expect(parseRoute(hash)).toEqual({ view: 'notes', talkId: null, search: WHOLE_LIBRARY })
})

test('an id that was not encoded, or wrongly, is taken as it stands', () => {
  expect(parseRoute('#/notes/fosdem-2023/slug')).toEqual({
    view: 'notes',
    talkId: 'fosdem-2023/slug',
    search: WHOLE_LIBRARY,
  })
  expect(parseRoute('#/notes/100%')).toEqual({
    view: 'notes',
    talkId: '100%',
    search: WHOLE_LIBRARY,
  })
})
