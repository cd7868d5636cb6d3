import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteBody } from '../../src/export/body'
import { contained } from '../../src/export/contained'
import {
  formatMoment,
  parseMoment,
  recordingAt,
  recordingOf,
  withMoments,
} from '../../src/export/moments'
import type { TalkLink } from '../../src/talk/talk'
import { savedTalk } from './saved'

const video = (url: string): TalkLink => ({ kind: 'video', url, label: null })

describe('a moment', () => {
  it('is read as minutes and seconds, with hours before them', () => {
    expect(parseMoment('12:30')).toBe(750)
    expect(parseMoment('0:05')).toBe(5)
    expect(parseMoment('90:00')).toBe(5400)
    expect(parseMoment('1:02:30')).toBe(3750)
    for (const none of ['12', '12:60', '1:60:00', '12:3', ':30', '1:2:3:4', '-1:00', '']) {
      expect(parseMoment(none)).toBeNull()
    }
  })

  it('is written as it is read', () => {
    expect(formatMoment(750)).toBe('12:30')
    expect(formatMoment(3750)).toBe('1:02:30')
    fc.assert(
      fc.property(fc.nat(99 * 3600), (seconds) => {
        expect(parseMoment(formatMoment(seconds))).toBe(seconds)
      }),
    )
  })

  it('starts each player in its own way', () => {
    expect(recordingAt('https://video.fosdem.org/2023/a.mp4', 750)).toBe(
      'https://video.fosdem.org/2023/a.mp4#t=750',
    )
    expect(recordingAt('https://www.youtube.com/watch?v=x', 750)).toBe(
      'https://www.youtube.com/watch?v=x&t=750s',
    )
    expect(recordingAt('https://youtu.be/x?t=3', 750)).toBe('https://youtu.be/x?t=750s')
    expect(recordingAt('https://peertube.example/w/abcdefghij', 750)).toBe(
      'https://peertube.example/w/abcdefghij?start=750s',
    )
    expect(recordingAt('https://notyoutube.com/v', 5)).toBe('https://notyoutube.com/v#t=5')
    expect(recordingAt('https://a.example/#/video', 5)).toBe('https://a.example/#/video')
  })

  it('leads into a file that can be seeked in before a page', () => {
    const [page, webm, mp4] = [
      video('https://media.ccc.de/v/x'),
      video('https://v.example/a.webm?x'),
      video('https://v.example/a.mp4'),
    ]
    expect(recordingOf([page, webm, mp4])).toBe(mp4.url)
    expect(recordingOf([page, webm])).toBe(webm.url)
    expect(recordingOf([page])).toBe(page.url)
    expect(recordingOf([{ ...page, kind: 'slides' }])).toBeNull()
  })

  it('is a link in a point alone', () => {
    const linked = (line: string) => withMoments(line, 'https://v.example/a.mp4')
    expect(linked('- [12:30] text')).toBe('- [12:30](https://v.example/a.mp4#t=750) text')
    expect(linked('  1. [1:02:30] text')).toBe(
      '  1. [1:02:30](https://v.example/a.mp4#t=3750) text',
    )
    expect(linked('- [ ] [0:10] to do')).toBe('- [ ] [0:10](https://v.example/a.mp4#t=10) to do')
    for (const same of ['[12:30] text', '- at [12:30]', '- [12:30](x)', '- [12:99] text']) {
      expect(linked(same)).toBe(same)
    }
    expect(withMoments('- [12:30] text', null)).toBe('- [12:30] text')
  })

  it('is none within code, and knows a recording that the user attached', () => {
    const place = { level: 1, among: 'alone' } as const
    const saved = savedTalk(
      {},
      { body: '- [0:10] a\n\n```\n- [0:20] b\n```', links: [video('https://v.example/b (1).mp4')] },
    )
    expect(noteBody(saved, place, contained)).toBe(
      '- [0:10](https://v.example/b%20%281%29.mp4#t=10) a\n\n```\n- [0:20] b\n```',
    )
  })
})
