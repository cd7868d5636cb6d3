import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { capturePage, moreOf } from '../../src/extractors/index'
import { readersFor, registry } from '../../src/extractors/registry'
import { schedules } from '../../src/extractors/schedules'

const NOW = '2026-02-01T10:00:00.000Z'

const documentOf = (html: string, url: string) => new JSDOM(html, { url }).window.document
const readers = (url: string) => readersFor(new URL(url), registry).map(({ id }) => id)

describe('readersFor', () => {
  it.each([
    ['sched', 'https://kccnceu2023.sched.com/event/1HyaB/x'],
    ['wafer', 'https://conf.example/talks/12-x/'],
    ['indico', 'https://conf.example/event/16/contributions/1403/'],
    ['sessionize', 'https://sessionize.com/s/a/b/1'],
  ])('asks %s at %s', (id, url) => {
    expect(readers(url)).toEqual([id])
  })

  it.each([
    'https://sched.com.evil.example/event/1HyaB/x',
    'https://kccnceu2023.sched.com.evil.example/event/1HyaB/x',
    'https://evilsched.com/event/1HyaB/x',
    'https://xn--shed-1ua.com/event/1HyaB/x',
    'https://a.xn--shed-1ua.com/event/1HyaB/x',
    'https://sessionize.com.evil.example/s/a/b/1',
    'https://www.sessionize.com@evil.example/s/a/b/1',
    'https://someone@conf.example/talks/12-x/',
    'ftp://conf.example/event/16/contributions/1403/',
    'https://conf.example/event/16/contributions/1403/edit',
  ])('leaves %s alone', (url) => {
    expect(readers(url)).toEqual([])
  })

  it.each([
    'https://fosdem.org.evil.example/2023/schedule/events/',
    'https://evilfosdem.org/2023/schedule/events/',
    'https://someone@fosdem.org/2023/schedule/events/',
    'https://fosdem.org/2023/',
    'https://fosdem.org/2023/schedule/event/goreducecognitive/',
  ])('has no list of FOSDEM at %s', (url) => {
    expect(readersFor(new URL(url), schedules).map(({ id }) => id)).not.toContain('fosdem')
  })
})

describe('a page that pretends', () => {
  const session = (id: string) =>
    `<div class="sz-session" data-sessionid="${id}"><h3 class="sz-session__title"><a href="javascript:alert(1)">T</a></h3></div>`

  it('to be of a known conference gets ids of its own host', () => {
    const url = 'https://evil.example/talks/12-x/'
    const html = `<title>T - DebConf 23</title><section class="wafer-talk"><h1>T</h1><p>Speaker: <a href="/users/a/">A</a></p></section>`
    expect(capturePage(documentOf(html, url), url, NOW)).toMatchObject({
      kind: 'talk',
      talk: { id: 'evil.example/talks/12', conference: 'evil.example' },
    })
  })

  it('to be a schedule gets ids of its own host, and no address but its own', () => {
    const url = 'https://evil.example/'
    const html = `<title>T</title>${session('1')}${session('2/../3')}${session('constructor')}`
    const captured = capturePage(documentOf(html, url), url, NOW)
    expect(captured.kind === 'schedule' && captured.talks).toMatchObject([
      { id: 'evil.example/session/1', url: 'https://evil.example/#sz-session-1' },
    ])
  })

  it('to have 20,000 talks has 3,000', { timeout: 60_000 }, () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `<tr><td><a href="/2023/schedule/event/t${row}/">T</a></td></tr>`,
    )
    const url = 'https://fosdem.org/2023/schedule/events/'
    const html = `<div id="main"><table>${rows.join('')}</table></div>`
    const captured = capturePage(documentOf(html, url), url, NOW)
    expect(captured.kind === 'schedule' && captured.talks.length).toBe(3_000)
  })
})

describe('what a page lacks', () => {
  it('is asked of the conference’s own schedule', async () => {
    const url = 'https://debconf23.debconf.org/talks/12-x/'
    const html = `<title>T - DebConf 23</title><section class="wafer-talk"><h1>T</h1><p>Speaker: <a href="/users/a/">A</a></p><p>Time: Sep 12 (Tue): 14:30</p></section>`
    const asked: string[] = []
    const more = await moreOf(documentOf(html, url), url, NOW, async (path) => {
      asked.push(path)
      return `<event id="9"><date>2023-09-12T14:30:00+05:30</date><duration>00:45</duration><url>${url}</url></event>`
    })
    expect(asked).toEqual(['/schedule/pentabarf.xml'])
    expect(more).toMatchObject({ title: 'T', start: '2023-09-12T14:30:00+05:30' })
  })

  it('is asked of the contribution’s calendar in Indico, unless the page says it all', async () => {
    const url = 'https://lpc.events/event/16/contributions/1403/'
    const page = (when: string) =>
      `<div class="timezone">Europe/Dublin timezone</div><div class="item-summary"><h2>T</h2><span class="time-info">${when}</span><span class="time-info">30m</span></div>`
    const asked: string[] = []
    const ask = async (path: string) => {
      asked.push(path)
      return 'BEGIN:VEVENT\r\nDTSTART:20220712T153000Z\r\nDTEND:20220712T160000Z\r\nEND:VEVENT'
    }
    expect(await moreOf(documentOf(page('12 July 2022, 16:30'), url), url, NOW, ask)).toBeNull()
    expect(asked).toEqual([])
    const more = await moreOf(documentOf(page('12 juil. 2022, 16:30'), url), url, NOW, ask)
    expect(asked).toEqual(['/event/16/contributions/1403/contribution.ics'])
    expect(more).toMatchObject({ start: '2022-07-12T15:30:00Z', end: '2022-07-12T16:00:00Z' })
  })

  it('is asked of the calendar on Sched, where the page says which event is its own', async () => {
    const url = 'https://kccnceu2023.sched.com/event/1HyaB/x'
    const page = (id: string) =>
      `<title>K: T</title><div class="list-single__event"><a class="name" id="${id}">T</a></div>`
    const uid = '0c0ffee00c0ffee00c0ffee00c0ffee0'
    const asked: string[] = []
    const ask = async (path: string) => {
      asked.push(path)
      return `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART:20230419T095500Z\r\nEND:VEVENT`
    }
    expect(await moreOf(documentOf(page('e1'), url), url, NOW, ask)).toBeNull()
    expect(asked).toEqual([])
    const more = await moreOf(documentOf(page(uid), url), url, NOW, ask)
    expect(asked).toEqual(['/all.ics'])
    expect(more).toMatchObject({ start: '2023-04-19T09:55:00Z', end: null })
  })
  it('is asked of the calendar beside a page of frab, in a static copy too', async () => {
    const html = `<title>T</title><div id="main-content"><h2>Lecture: T</h2></div><div class="column" id="basic"></div>`
    const guid = '0c0ffee0-0c0f-4ee0-8c0f-fee00c0ffee0'
    const event = `BEGIN:VEVENT\r\nUID:${guid}@frab.example\r\nDTSTART;TZID=Europe/Berlin;VALUE=DATE-TIME:20141227T171500\r\nDTEND;TZID=Europe/Berlin;VALUE=DATE-TIME:20141227T181500\r\nEND:VEVENT\r\n`
    const asked: string[] = []
    let answer = event
    const more = (url: string) =>
      moreOf(documentOf(html, url), url, NOW, async (path) => {
        asked.push(path)
        return answer
      })
    const facts = {
      start: '2014-12-27T17:15:00+01:00',
      end: '2014-12-27T18:15:00+01:00',
      timeZone: 'Europe/Berlin',
      guid,
    }
    const copy = 'https://events.ccc.de/congress/2014/Fahrplan/events/6249'
    expect(await more(`${copy}.html`)).toMatchObject(facts)
    expect(await more('https://frab.example/en/x/public/events/7')).toMatchObject(facts)
    expect(asked).toEqual(['/congress/2014/Fahrplan/events/6249.ics', '/en/x/public/events/7.ics'])
    answer = event + event
    expect(await more(`${copy}.html`)).toBeNull()
  })
})
