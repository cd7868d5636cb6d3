import { describe, expect, it } from 'vitest'
import { corpusIsThere, corpusPages, fieldsOf } from './corpus'

/** Pages made by hand after what is known of the sites: that they are read at all, not how well. */
describe.skipIf(!corpusIsThere)('the corpus has skeletons', () => {
  const sites = ['wafer', 'indico', 'sched'].flatMap((site) =>
    corpusIsThere ? corpusPages(site).map((page) => ({ site, page, name: page.name })) : [],
  )

  it('of these sites', () => {
    expect(sites.length).toBeGreaterThan(2)
  })

  it.each(sites)('$site: $name', ({ site, page }) => {
    const captured = page.read()
    expect(captured).toMatchObject({ kind: 'talk', talk: { extractor: site } })
    const { start, end, chat, feedback, live, attachments, ...fields } = fieldsOf(captured, page)
    for (const [field, [given, wanted]] of Object.entries(fields)) {
      expect(given, field).toEqual(wanted)
    }
  })

  it.each(sites)('$site: $name has no time that the page does not state', ({ site, page }) => {
    const { start, end, timeZone } = page.read().talk
    const stated = ['2022-09-12T16:30:00+01:00', '2022-09-12T17:00:00+01:00', 'Europe/Dublin']
    expect([start, end, timeZone]).toEqual(site === 'indico' ? stated : [null, null, null])
  })
})
