import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import type { Browser as ExtensionApi } from 'webextension-polyfill'
import { openLibrary, untilSaved } from './library'
import { useStage } from './stage'

/* A pretalx is read with the right that the click gave, and no other: the page, and what its site adds. */
const stage = useStage()

const TALK = '/2025/talk/ABC789/'
/** The policy of pretalx, made stricter: a page's own scripts could not even ask. */
const POLICY = { 'content-security-policy': "default-src 'self'; script-src 'none'" }

const EVENT = `BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;TZID=US/Eastern:20250318T183000
DTEND;TZID=US/Eastern:20250318T184000
END:VEVENT
END:VCALENDAR`

test('a page of pretalx without a year learns its time and track', async () => {
  const { demo, driver } = stage
  const html = `<title>Drona Workflow Engine :: GOOD 2025 :: pretalx</title>
    <meta name="generator" content="pretalx">
    <h3 class="talk-title"><div class="heading-with-buttons">Drona Workflow Engine</div>
    <small>03-18, 18:30–18:40 (US/Eastern), Concourse</small></h3>`
  const slot = { code: 'ABC789', track: 'Main', guid: 'g-1', date: '2025-03-18T18:30:00-04:00' }
  const schedule = { schedule: { conference: { days: [{ rooms: { Concourse: [slot] } }] } } }
  demo.put(TALK, { html, headers: POLICY })
  demo.put('/2025/talk/ABC789.ics', { html: EVENT, headers: { 'content-type': 'text/calendar' } })
  demo.put('/2025/schedule/export/schedule.json', {
    html: JSON.stringify(schedule),
    headers: { 'content-type': 'application/json' },
  })
  const page = await driver.newTab(`https://fosdem.org${TALK}`)
  const library = await openLibrary(driver)
  expect(await answersOf(library, 'talkmarkMore')).toEqual([])
  const popup = await driver.clickAction(page)
  await untilSaved(popup)
  await popup.close()
  await expect
    .poll(() => answersOf(library, 'talkmarkMore'))
    .toMatchObject([
      {
        id: 'fosdem.org/2025/ABC789',
        title: 'Drona Workflow Engine',
        start: '2025-03-18T18:30:00-04:00',
        end: '2025-03-18T18:40:00-04:00',
        track: 'Main',
        guid: 'g-1',
      },
    ])
})

test('a schedule is read out of the component that draws it', async () => {
  const { demo, driver } = stage
  const session = `<a class="c-linear-schedule-session" href="/2025/talk/ABC789/">
    <div class="info"><div class="title">Drona Workflow Engine</div></div></a>`
  const html = `<title>Schedule :: GOOD 2025 :: pretalx</title><meta name="generator" content="pretalx">
    <pretalx-schedule timezone="US/Eastern"></pretalx-schedule>
    <script>
      const tree = document.querySelector('pretalx-schedule').attachShadow({ mode: 'open' })
      tree.innerHTML = \`<div class="bucket">
        <div class="bucket-label" data-date="2025-03-18T18:30:00.000-04:00"></div>${session}
      </div>\`
    </script>`
  demo.put('/2025/schedule/', { html })
  const page = await driver.newTab('https://fosdem.org/2025/schedule/')
  const library = await openLibrary(driver)
  const popup = await driver.clickAction(page)
  await popup.ready()
  await popup.close()
  await expect
    .poll(() => answersOf(library, 'talkmarkList'))
    .toMatchObject([
      [
        {
          id: 'fosdem.org/2025/ABC789',
          title: 'Drona Workflow Engine',
          start: '2025-03-18T18:30:00-04:00',
          timeZone: 'US/Eastern',
        },
      ],
    ])
})

/** What the content script says in the tabs that the extension may look into. */
function answersOf(library: Page, name: 'talkmarkList' | 'talkmarkMore'): Promise<unknown[]> {
  return library.evaluate(async (asked) => {
    const { scripting, tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome
    const read = async (tabId: number) => {
      const [answer] = await scripting.executeScript({
        target: { tabId },
        args: [asked],
        func: (called: string) =>
          (globalThis as unknown as Record<string, (() => unknown) | undefined>)[called]?.() ??
          null,
      })
      return answer?.result
    }
    const all = await tabs.query({})
    const answers = await Promise.all(all.map((tab) => read(tab.id ?? -1).catch(() => null)))
    return answers.filter((answer) => answer !== null && answer !== undefined)
  }, name)
}
