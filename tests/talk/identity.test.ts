import { describe, expect, it } from 'vitest'
import { pageId, pageKey, talkIdOf } from '../../src/talk/identity'

const GO = 'fosdem-2023/goreducecognitive'

describe('talkIdOf', () => {
  it.each([
    'https://fosdem.org/2023/schedule/event/goreducecognitive/',
    'http://fosdem.org/2023/schedule/event/goreducecognitive/',
    'https://www.fosdem.org/2023/schedule/event/goreducecognitive/',
    'https://archive.fosdem.org/2023/schedule/event/goreducecognitive/',
    'https://fosdem.org/2023/schedule/event/goreducecognitive',
    'https://fosdem.org/2023/schedule/event/goreducecognitive/?utm_source=x&a=1',
    'https://fosdem.org/2023/schedule/event/goreducecognitive/#main',
    'https://fosdem.org/2023/schedule/event/goreducecognitive.html',
    'https://fosdem.org/2023/schedule/event/goreducecognitive/attachments/slides/5436/export/events/attachments/goreducecognitive/slides/5436/Reducing_cognitive_load_fosdem.pdf',
    'https://video.fosdem.org/2023/UD2.218A/goreducecognitive.webm',
    'https://video.fosdem.org/2023/UD2.218A/goreducecognitive.mp4',
  ])('knows one talk at %s', (url) => {
    expect(talkIdOf(url)).toBe(GO)
  })

  it.each([
    [
      'https://archive.fosdem.org/2012/schedule/event/legal_issues.html',
      'fosdem-2012/legal_issues',
    ],
    ['https://fosdem.org/2012/schedule/event/legal_issues/', 'fosdem-2012/legal_issues'],
    [
      'https://archive.fosdem.org/2014/schedule/event/by_the_example_of_openmandriva_20130_/_cooker_armv7hl/',
      'fosdem-2014/by_the_example_of_openmandriva_20130_/_cooker_armv7hl',
    ],
    ['https://fosdem.org/2014/schedule/event/a%2Cb_%26_c/', 'fosdem-2014/a,b_&_c'],
    ['https://fosdem.org/2014/schedule/event/a,b_&_c/', 'fosdem-2014/a,b_&_c'],
    ['https://fosdem.org/2015/schedule/event/make_the_link?_lets_!_/', 'fosdem-2015/make_the_link'],
    [
      'https://fosdem.org/2015/schedule/event/make_the_link%3F_lets_!_/',
      'fosdem-2015/make_the_link',
    ],
    ['https://video.fosdem.org/2017/Janson/kubernetes.vp8.webm', 'fosdem-2017/kubernetes'],
    ['https://video.fosdem.org/2018/UB2.252A%20(Lameere)/dnf.mp4', 'fosdem-2018/dnf'],
    ['https://video.fosdem.org/2018/UB2.252A (Lameere)/dnf.mp4', 'fosdem-2018/dnf'],
    [
      'https://fosdem.org/2024/schedule/event/fosdem-2024-1861-creative-coding-with-turtlestitch/',
      'fosdem-2024/1861',
    ],
    ['https://fosdem.org/2024/schedule/event/fosdem-2024-1861-another-title/', 'fosdem-2024/1861'],
    [
      'https://fosdem.org/2024/events/attachments/fosdem-2024-1861-creative/slides/22286/x.pdf',
      'fosdem-2024/1861',
    ],
    [
      'https://video.fosdem.org/2024/ub5230/fosdem-2024-1944-mutli-network.av1.webm',
      'fosdem-2024/1944',
    ],
    ['https://fosdem.org/2026/schedule/event/KPHKNU-bringing-bsd/', 'fosdem-2026/KPHKNU'],
    ['https://fosdem.org/2026/schedule/event/KPHKNU-renamed_talk/?x#y', 'fosdem-2026/KPHKNU'],
    ['https://fosdem.org/2026/schedule/event/KPHKNU/', 'fosdem-2026/KPHKNU'],
    ['https://video.fosdem.org/2026/janson/KPHKNU-bringing-bsd.vtt', 'fosdem-2026/KPHKNU'],
    ['https://pretalx.fosdem.org/fosdem-2026/talk/KPHKNU/feedback/', 'fosdem-2026/KPHKNU'],
  ])('%s is %s', (url, id) => {
    expect(talkIdOf(url)).toBe(id)
  })

  it.each([
    'https://fosdem.org/2023/schedule/',
    'https://fosdem.org/2023/schedule/event/',
    'https://fosdem.org/2023/schedule/event//',
    'https://fosdem.org/2023/schedule/events/',
    'https://archive.fosdem.org/2012/schedule/event/444/82_fosdem12.pdf',
    'https://fosdem.org/2023/schedule/track/go/',
    'https://fosdem.org/2023/schedule/speaker/mark_sagi_kazar/',
    'https://fosdem.org/2023/news/2023-02-01-a/',
    'https://video.fosdem.org/2013/maintracks/Janson/The_Devil_is_in_the_Details.webm',
    'https://video.fosdem.org/2016/janson/welcome-to-fosdem-2016.mp4',
    'https://pretalx.fosdem.org/fosdem-2024/talk/3MBW77/',
    'https://live.fosdem.org/watch/janson',
    'https://fosdem.org.evil.example/2023/schedule/event/goreducecognitive/',
    'https://fosdem.org@evil.example/2023/schedule/event/goreducecognitive/',
    'https://evil@fosdem.org/2023/schedule/event/goreducecognitive/',
    'https://notfosdem.org/2023/schedule/event/goreducecognitive/',
    'https://evil.example/https://fosdem.org/2023/schedule/event/goreducecognitive/',
    'javascript:"https://fosdem.org/2023/schedule/event/goreducecognitive/"',
    'ftp://fosdem.org/2023/schedule/event/goreducecognitive/',
    'about:blank',
    'no address',
    '',
  ])('%s names no talk', (url) => {
    expect(talkIdOf(url)).toBeNull()
  })
})

describe('pageKey', () => {
  it.each([
    ['http://www.example.org/a/', 'https://example.org/a'],
    ['https://example.org', 'https://example.org'],
    ['https://example.org/?utm_source=x', 'https://example.org'],
    ['https://example.org/a?b=2&a=1&fbclid=xyz#part', 'https://example.org/a?a=1&b=2'],
    ['https://www.youtube.com/watch?v=abc&utm_medium=y', 'https://youtube.com/watch?v=abc'],
    ['https://example.org/app#/talk/1', 'https://example.org/app#/talk/1'],
    ['https://example.org/app#!talk/1', 'https://example.org/app#!talk/1'],
    ['https://archive.fosdem.org/2023/stands/', 'https://fosdem.org/2023/stands'],
    ['https://EXAMPLE.org:443/A', 'https://example.org/A'],
    ['http://localhost:8080/a', 'https://localhost:8080/a'],
    [
      'https://video.fosdem.org/2018/UB2.252A (Lameere)/x.mp4',
      'https://video.fosdem.org/2018/UB2.252A%20(Lameere)/x.mp4',
    ],
    [
      'https://video.fosdem.org/2018/UB2.252A%20%28Lameere%29/x.mp4',
      'https://video.fosdem.org/2018/UB2.252A%20(Lameere)/x.mp4',
    ],
    ['https://example.org/%E0%A4%A', 'https://example.org/%E0%A4%A'],
    ['about:blank', 'about:blank'],
    ['no address', 'no address'],
  ])('%s becomes %s', (url, key) => {
    expect(pageKey(url)).toBe(key)
  })

  it('is its own normal form', () => {
    const key = pageKey('http://www.example.org/ä (b)/?z=1&a=%20x&a=2#/r')
    expect(pageKey(key)).toBe(key)
  })
})

describe('pageId', () => {
  it('is one for the addresses of one page', () => {
    expect(pageId('https://media.ccc.de/v/38c3-x')).toBe('web/media.ccc.de/v/38c3-x')
    expect(pageId('http://media.ccc.de/v/38c3-x/#t=30')).toBe('web/media.ccc.de/v/38c3-x')
  })

  it('stays short and distinct where addresses are long', () => {
    const long = `https://example.org/${'a'.repeat(5000)}`
    expect(pageId(`${long}b`)).not.toBe(pageId(`${long}c`))
    expect(pageId(`${long}b`)).toBe(pageId(`${long}b#x`))
    expect(pageId(`${long}b`).length).toBeLessThan(300)
  })
})
