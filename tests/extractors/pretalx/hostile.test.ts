import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { capturePage } from '../../../src/extractors/index'

const URL_ = 'https://evilpretalx.example/2025/talk/ABC789/'
const NOW = '2026-02-01T10:00:00.000Z'

function capture(small: string, main = '', url = URL_) {
  const html = `<title>Title :: Camp :: pretalx</title><meta name="generator" content="pretalx">
    <article><h3 class="talk-title"><div class="heading-with-buttons">Title</div><small>${small}</small></h3>
    <div class="talk-content">${main}</div></article>`
  return capturePage(new JSDOM(html, { url }).window.document, url, NOW)
}

describe('a page that only says that it is pretalx', () => {
  it.each([
    'https://cfp.cfgmgmtcamp.org.evil.example/2023/talk/TUEMHQ/',
    'https://evilpretalx.example/2023/talk/TUEMHQ/',
    'https://xn--cfp-cfgmgmtcamp-rg9k.example/2023/talk/TUEMHQ/',
  ])('%s is called by its own host', (url) => {
    const { talk } = capture('', '', url)
    expect(talk.id).toBe(`${new URL(url).host}/2023/TUEMHQ`)
    expect(talk.url).toBe(url)
  })

  it('is none at an address with a login', () => {
    const url = 'https://cfp.cfgmgmtcamp.org@evil.example/2023/talk/TUEMHQ/'
    expect(capture('', '', url)).toMatchObject({ kind: 'page', talk: { extractor: 'generic' } })
  })
})

describe('a page of pretalx made to be slow', { timeout: 60_000 }, () => {
  it.each([
    '1:11 '.repeat(100_000),
    `${'2025-03-18, '.repeat(10_000)}09:20–10:10`,
    `09:20–10:10 ${'('.repeat(100_000)}`,
    `09:20${' '.repeat(100_000)}–${'–'.repeat(100_000)}10:10,`,
    `${'a,'.repeat(100_000)} 09:20–10:10, Hall`,
  ])('by its time and place says nothing of them: %#', (small) => {
    expect(capture(small).talk).toMatchObject({
      title: 'Title',
      start: null,
      end: null,
      room: null,
    })
  })

  it('by many slots, speakers and links is read in part', () => {
    const slot = '<li>2025-03-18, 09:20–10:10, Hall</li>'
    const speaker = (number: number) =>
      `<div class="avatar"></div><div class="pretalx-session-info"><div class="title">S${number}</div></div>`
    const link = (number: number) => `<a href="/media/${number}.pdf">Slides</a>`
    const many = <T>(make: (number: number) => T) =>
      Array.from({ length: 3_000 }, (_, number) => make(number)).join('')
    const { talk } = capture(
      '',
      `<ul class="talk-slots">${slot.repeat(3_000)}</ul>${many(speaker)}<section class="resources">${many(link)}</section>`,
    )
    expect(talk.room).toBe('Hall')
    expect(talk.speakers).toHaveLength(100)
    expect(talk.links).toHaveLength(100)
    expect(talk.abstract?.length).toBeLessThan(40_000)
  })
})
