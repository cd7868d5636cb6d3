import { expect, test } from 'vitest'
import { registry } from '../../src/extractors/registry'
import { hasOwnHosts, isAsked, siteKind } from '../../src/talk/site-kinds'

test.each(registry.map((extractor) => [extractor.id, extractor] as const))(
  'what is said of %s is what it says itself',
  (id, { hosts, more }) => {
    expect(hasOwnHosts(id)).toBe(hosts !== 'any')
    expect(isAsked(id)).toBe(more !== undefined)
  },
)

test('the fallbacks have no hosts of their own', () => {
  for (const id of ['list', 'generic', 'unread', 'pretalx']) expect(hasOwnHosts(id)).toBe(false)
  expect(siteKind('wafer')).toBe('schedule')
})
