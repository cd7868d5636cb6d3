import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { materialOf } from '../../src/extractors/material'

const BASE = 'https://conf.example/talks/1-x/'

function kindOf(href: string, label: string, classes = '') {
  const html = `<a href="${href}" class="${classes}">${label}</a>`
  const link = new JSDOM(html).window.document.querySelector('a') as Element
  return materialOf([link], BASE, '.file')[0]?.kind
}

it.each([
  ['/slides.pdf', 'Download', 'slides'],
  ['https://speakerdeck.com/a/b', 'Slides', 'slides'],
  ['https://salsa.debian.org/a/b.pdf', 'Slide deck', 'slides'],
  ['/talk.odp', 'Talk', 'slides'],
  ['/MySlides_v2.zip', '', 'slides'],
  ['https://meetings-archive.debian.net/x.webm', 'Video', 'video'],
  ['https://youtu.be/x', 'Recording (YouTube)', 'video'],
  ['/x.vtt', 'Subtitles', 'subtitles'],
  ['https://github.com/a/b', 'Demo', 'code'],
  ['/landslides.pdf', 'Of the mountain', 'other'],
  ['/x.pdf', 'White paper', 'other'],
  ['/x.webm', 'Demo', 'other'],
])('a link to %s, called "%s", is %s', (href, label, kind) => {
  expect(kindOf(href, label)).toBe(kind)
})

it.each([
  ['/criu.pdf', 'criu.pdf', 'slides'],
  ['/criu.pdf', 'Paper', 'other'],
  ['/criu_poster.pdf', 'criu_poster.pdf', 'other'],
  ['/criu.zip', 'criu.zip', 'other'],
  ['/talk.mp4', 'Recording', 'video'],
])('a file %s, called "%s", is %s', (href, label, kind) => {
  expect(kindOf(href, label, 'file')).toBe(kind)
})

it('has what is played, each address once, and none that leads nowhere', () => {
  const html =
    '<a href="/x.webm">Video</a><a href="javascript:alert(1)">Slides</a><video><source src="/x.webm"><source src="/y.mp4"></video>'
  const elements = [...new JSDOM(html).window.document.querySelectorAll('a, source')]
  expect(materialOf(elements, BASE, null)).toEqual([
    { kind: 'video', url: 'https://conf.example/x.webm', label: 'Video' },
    { kind: 'video', url: 'https://conf.example/y.mp4', label: null },
  ])
})
