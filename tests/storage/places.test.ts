import { beforeEach, expect, test } from 'vitest'
import type { Talk } from '../../src/talk/talk'
import { newProfile, openSurface, type Surface, talkOf } from './surface'

let page: Surface

beforeEach(async () => {
  newProfile()
  page = await openSurface()
})

const WATCH = 'https://www.youtube.com/watch?v=5lPa2U239C4'

function recording(): Talk {
  return {
    ...talkOf(),
    id: 'youtube/5lPa2U239C4',
    conference: null,
    conferenceTitle: null,
    start: null,
    end: null,
    url: WATCH,
    links: [{ kind: 'video', url: WATCH, label: null }],
    extractor: 'youtube',
  }
}

test('a page that was saved before its site was known is found, and saved as that', async () => {
  const former: Talk = { ...recording(), id: 'web/youtube.com/watch?v=5lPa2U239C4', links: [] }
  await page.saveTalk({ ...former, extractor: 'generic' })
  expect((await page.findTalkByPage(`${WATCH}&t=90s`))?.talk.id).toBe(former.id)
  const { saved, created } = await page.saveTalk(recording())
  expect([saved.talk.id, created]).toEqual([former.id, false])
  expect((await page.getTalk('youtube/5lPa2U239C4'))?.note.talkId).toBe(former.id)
})

test.each(['https://youtu.be/5lPa2U239C4', 'https://m.youtube.com/watch?v=5lPa2U239C4&list=PL1'])(
  'a recording that a talk links as %s is that of the talk',
  async (url) => {
    const talk = { ...talkOf(), links: [{ kind: 'video' as const, url, label: null }] }
    await page.saveTalk(talk)
    expect((await page.findTalkByPage(WATCH))?.talk.id).toBe(talk.id)
    const { saved, created } = await page.saveTalk(recording())
    expect([saved.talk.id, created]).toEqual([talk.id, false])
  },
)

test('a recording that was attached is that of the talk, until it is taken away', async () => {
  await page.saveTalk(talkOf())
  const url = 'https://youtu.be/5lPa2U239C4'
  const writer = page.createWriter(() => {})
  await writer.write(talkOf().id, { type: 'attach', link: { kind: 'video', url, label: null } })
  expect((await page.findTalkByPage(WATCH))?.talk.id).toBe(talkOf().id)
  await writer.write(talkOf().id, { type: 'detach', url })
  expect(await page.findTalkByPage(WATCH)).toBeNull()
})

test('a link to the file of another talk does not make that talk this one', async () => {
  const url = 'https://video.fosdem.org/2022/D.go/other.webm'
  await page.saveTalk({ ...talkOf(), links: [{ kind: 'video', url, label: null }] })
  const other = 'https://fosdem.org/2022/schedule/event/other/'
  expect(await page.findTalkByPage(other)).toBeNull()
  const { created } = await page.saveTalk({
    ...talkOf(),
    id: 'fosdem-2022/other',
    conference: 'fosdem-2022',
    url: other,
    links: [],
  })
  expect(created).toBe(true)
})
