import { expect, it } from 'vitest'
import { addressKind } from '../../src/talk/address-kind'

it.each([
  ['https://a.example/talk.PDF', 'slides'],
  ['https://a.example/talk.key?dl=1', 'slides'],
  ['https://speakerdeck.com/ept/lens', 'slides'],
  ['https://www.slideshare.net/slideshow/x/48407711', 'slides'],
  ['https://docs.google.com/presentation/d/1EAYk18WDjIG-zp_0vLm3CsfQh/edit', 'slides'],
  ['https://slides.com/bahmutov/no-excuses', 'slides'],
  ['https://docs.google.com/document/d/1EAYk18WDjIG-zp_0vLm3CsfQh/edit', 'other'],
  ['https://video.fosdem.org/2013/maintracks/Janson/x.webm', 'video'],
  ['https://www.youtube.com/watch?v=5lPa2U239C4', 'video'],
  ['https://youtu.be/5lPa2U239C4', 'video'],
  ['https://www.youtube.com/@cfgmgmtcamp', 'other'],
  ['https://vimeo.com/31179423', 'video'],
  ['https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv', 'video'],
  ['https://media.ccc.de/v/38c3-x', 'video'],
  ['https://media.ccc.de/c/38c3', 'other'],
  ['https://video.fosdem.org/2025/janson/x.vtt', 'other'],
  ['https://fosdem.org/2024/events/attachments/fosdem-2024-1-x/slides/1/x.yml', 'slides'],
  ['https://fosdem.org.evil.example/2024/events/attachments/x/slides/1/x', 'other'],
  ['https://youtube.com.evil.example/watch?v=5lPa2U239C4', 'other'],
  ['https://a.example/', 'other'],
  ['', 'other'],
])('%s is %s', (address, kind) => {
  expect(addressKind(address)).toBe(kind)
})
