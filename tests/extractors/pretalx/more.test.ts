import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { moreOf } from '../../../src/extractors/index'

const URL_ = 'https://cfp.example.org/2025/talk/ABC789/'
const NOW = '2026-02-01T10:00:00.000Z'
const CALENDAR = '/2025/talk/ABC789.ics'
const SCHEDULE = '/2025/schedule/export/schedule.json'
const ENTRY = '/api/events/2025/talks/ABC789/'

/** A page that says neither year nor zone, or whatever else stands behind its title. */
function page(when = '03-18, 18:30–18:40, Hall') {
  const html = `<title>Title :: Camp :: pretalx</title><meta name="generator" content="pretalx">
    <h3 class="talk-title"><div class="heading-with-buttons">Title</div><small>${when}</small></h3>`
  return new JSDOM(html, { url: URL_ }).window.document
}

/** What the site answers, and what was asked. */
async function ask(answers: Record<string, string>, doc = page()) {
  const asked: string[] = []
  const talk = await moreOf(doc, URL_, NOW, async (path) => {
    asked.push(path)
    return answers[path] ?? null
  })
  return { talk, asked }
}

const calendar = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Brussels',
    'DTSTART:20001029T020000',
    'END:VTIMEZONE',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n')

const EVENT =
  'UID:x\r\nDTSTART;TZID=Europe/Brussels:20250318T183000\r\nDTEND;TZID=Europe/Brussels:20250318T184000\r\nLOCATION:Hall\\, up\r\n stairs\r\nSUMMARY:DTSTART:20990101T000000Z'

const slot = {
  code: 'ABC789',
  guid: '307e1812-4a21-5d33-910b-30543d8c6026',
  date: '2025-03-18T18:30:00+01:00',
  duration: '01:30',
  room: 'Hall',
  track: 'Main',
  language: 'en',
}
const schedule = (...slots: object[]) =>
  JSON.stringify({
    schedule: {
      conference: {
        time_zone_name: 'Europe/Brussels',
        days: [
          { rooms: { Other: [{ code: 'OTHER7', date: '2025-03-18T08:00:00+01:00' }] } },
          { rooms: { Hall: slots } },
        ],
      },
    },
  })

describe('what a page of pretalx lacks', () => {
  it('is the time of its calendar file', async () => {
    const { talk, asked } = await ask({ [CALENDAR]: calendar(EVENT) })
    expect(talk).toMatchObject({
      title: 'Title',
      start: '2025-03-18T18:30:00+01:00',
      end: '2025-03-18T18:40:00+01:00',
      timeZone: 'Europe/Brussels',
      room: 'Hall',
    })
    expect(asked).toEqual([CALENDAR, SCHEDULE, ENTRY])
  })

  it('is the room as well, where the page has none', async () => {
    const { talk } = await ask({ [CALENDAR]: calendar(EVENT) }, page(''))
    expect(talk?.room).toBe('Hall, upstairs')
  })

  it('is the first of several slots', async () => {
    const later = EVENT.replaceAll('20250318', '20250319')
    const { talk } = await ask({ [CALENDAR]: calendar(later, EVENT, later) })
    expect(talk?.start).toBe('2025-03-18T18:30:00+01:00')
  })

  it('can be in UTC', async () => {
    const { talk } = await ask({ [CALENDAR]: calendar('DTSTART:20250318T173000Z') })
    expect(talk).toMatchObject({ start: '2025-03-18T17:30:00Z', end: null, timeZone: null })
  })

  it('is not guessed where the calendar names a time that there is twice: the schedule knows', async () => {
    const twice = calendar('DTSTART;TZID=Europe/Berlin:20241027T023000')
    const only = await ask({ [CALENDAR]: twice })
    expect(only.talk).toBeNull()
    const both = { ...slot, date: '2024-10-27T02:30:00+02:00' }
    const { talk } = await ask({ [CALENDAR]: twice, [SCHEDULE]: schedule(both) })
    expect(talk?.start).toBe('2024-10-27T02:30:00+02:00')
  })

  it('is track, language, GUID and zone of the schedule', async () => {
    const { talk, asked } = await ask({ [SCHEDULE]: schedule(slot) })
    expect(talk).toMatchObject({
      start: '2025-03-18T18:30:00+01:00',
      end: '2025-03-18T20:00:00+01:00',
      timeZone: 'Europe/Brussels',
      track: 'Main',
      language: 'en',
      guid: slot.guid,
    })
    expect(asked).toEqual([CALENDAR, SCHEDULE])
  })

  it('is found by the address where the schedule has no codes', async () => {
    const { code: _, ...rest } = slot
    const old = { ...rest, url: 'https://other.example/2025/talk/ABC789/' }
    const { talk } = await ask({ [SCHEDULE]: schedule(old) })
    expect(talk?.guid).toBe(slot.guid)
  })

  it('is that of the slot which the page names', async () => {
    const before = { ...slot, guid: 'before', date: '2025-03-17T18:30:00+01:00' }
    const doc = page('2025-03-18, 18:30–18:40 (Europe/Brussels), Hall')
    const { talk, asked } = await ask({ [SCHEDULE]: schedule(before, slot) }, doc)
    expect(talk).toMatchObject({ guid: slot.guid, end: '2025-03-18T18:40:00+01:00' })
    expect(asked).toEqual([SCHEDULE])
    expect((await ask({ [SCHEDULE]: schedule(slot, before) })).talk?.guid).toBe('before')
  })

  it('comes from the API where there is no schedule', async () => {
    const entry = {
      code: 'ABC789',
      track: { en: 'Main', de: 'Haupt' },
      content_locale: 'de',
      slot: { start: slot.date, end: '2025-03-18T19:00:00+01:00', room: { en: 'Hall' } },
    }
    const { talk } = await ask({ [ENTRY]: JSON.stringify(entry) })
    expect(talk).toMatchObject({ start: slot.date, track: 'Main', language: 'de', room: 'Hall' })
    expect((await ask({ [ENTRY]: JSON.stringify({ ...entry, code: 'OTHER7' }) })).talk).toBeNull()
  })

  it('never takes the place of what the page says', async () => {
    const doc = page('2025-03-18, 18:30–18:40 (Europe/Brussels), Stage')
    const other = { ...slot, date: '2025-03-18T10:00:00+01:00', room: 'Cellar' }
    const { talk } = await ask({ [SCHEDULE]: schedule(other) }, doc)
    expect(talk).toMatchObject({ start: '2025-03-18T18:30:00+01:00', room: 'Stage' })
  })
})

describe('an answer that is none', () => {
  const bad = [
    '',
    '<html>Log in</html>',
    'null',
    '[]',
    '42',
    '{"schedule":null}',
    '{"schedule":{"conference":{"days":"x"}}}',
    '{"schedule":{"conference":{"days":[null,{"rooms":[[null,7,"x"]]}]}}}',
    '{"code":"ABC789","slot":7,"track":[],"content_locale":{}}',
    'BEGIN:VEVENT\nDTSTART;TZID=Nowhere/Land:20250318T183000',
    'BEGIN:VEVENT\nDTSTART:tomorrow',
    'BEGIN:VEVENT\nDTSTART:20250318T183000',
    '{'.repeat(100_000),
  ]

  it.each(bad)('adds nothing: %#', async (text) => {
    const { talk } = await ask({ [CALENDAR]: text, [SCHEDULE]: text, [ENTRY]: text })
    expect(talk?.start ?? null).toBeNull()
    expect(talk?.track ?? null).toBeNull()
  })

  it('adds nothing where its facts are no words', async () => {
    const odd = {
      code: 'ABC789',
      guid: {},
      date: 7,
      duration: [],
      room: ['x'],
      track: 7,
      language: null,
    }
    const { talk } = await ask({ [SCHEDULE]: schedule(odd) })
    expect(talk).toMatchObject({ start: null, track: null, language: null })
    expect(talk?.guid).toBeUndefined()
  })

  it('does not break what others say', async () => {
    const { talk } = await ask({ [CALENDAR]: calendar(EVENT), [SCHEDULE]: '<p>' })
    expect(talk?.start).toBe('2025-03-18T18:30:00+01:00')
  })

  it('is nothing where the host rejects', async () => {
    const talk = await moreOf(page(), URL_, NOW, () => Promise.reject(new Error('gone')))
    expect(talk).toBeNull()
  })
})
