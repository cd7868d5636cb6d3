import { expect, it } from 'vitest'
import { inSchedule } from '../../../src/extractors/wafer/schedule'

const TALK = new URL('https://debconf23.debconf.org/talks/12-introducing-debusine/')

/** An event as `penta_schedule.xml` of wafer writes it. */
const event = (path: string, parts: string, attributes = '') =>
  `<event id="90"${attributes}>${parts}<title>T</title><url>https://debconf23.debconf.org${path}</url></event>`
const schedule = (...events: string[]) =>
  `<?xml version="1.0"?><schedule><conference><title>DebConf 23</title><time_zone_name>Asia/Kolkata</time_zone_name></conference><day><room name="Anamudi">${events.join('')}</room></day></schedule>`

it('has the day with its year, and the offset', () => {
  const other = event('/talks/1-a/', '<date>2023-09-12T09:00:00+05:30</date>')
  const longer = event('/talks/123-b/', '<date>2023-09-12T10:00:00+05:30</date>')
  const parts =
    '<date>2023-09-12T14:30:00+05:30</date><start>14:30</start><duration>01:15</duration>'
  const guid = ' guid="6f1f1a52-6d1c-5b0f-9f56-1ad9bd5a9f11"'
  const wanted = event('/talks/12-renamed/', parts, guid)
  expect(inSchedule(schedule(other, longer, wanted), TALK)).toEqual({
    start: '2023-09-12T14:30:00+05:30',
    end: '2023-09-12T15:45:00+05:30',
    timeZone: 'Asia/Kolkata',
    guid: '6f1f1a52-6d1c-5b0f-9f56-1ad9bd5a9f11',
  })
})

it('is of no use in the first years, which wrote the time alone', () => {
  const parts = '<date>14:30:00</date><start>14:30</start><duration>00:45</duration>'
  const old = event('/talks/12-x/', parts).replaceAll('url>', 'conf_url>')
  expect(inSchedule(schedule(old), TALK)).toMatchObject({ start: null, end: null })
})

it.each([
  ['did not come', null],
  ['is empty', ''],
  ['has other talks', schedule(event('/talks/123-b/', ''), event('/talks/1-b/', ''))],
  ['is a page', '<html><body>Not found</body></html>'],
])('says nothing where it %s', (_, text) => {
  expect(inSchedule(text, TALK)).toBeNull()
})
