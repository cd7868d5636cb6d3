import { expect, it } from 'vitest'
import { recordingPage } from '../../src/extractors/recording-page'

it.each([
  [
    'https://www.youtube-nocookie.com/embed/6pGCYVdP2yM',
    'https://www.youtube.com/watch?v=6pGCYVdP2yM',
  ],
  [
    'https://www.youtube.com/embed/6pGCYVdP2yM?start=3',
    'https://www.youtube.com/watch?v=6pGCYVdP2yM',
  ],
  [
    'https://media.ccc.de/v/31c3_-_6249_-_en_-_saal_1_-_201412271715_-_x.y/oembed',
    'https://media.ccc.de/v/31c3_-_6249_-_en_-_saal_1_-_201412271715_-_x.y',
  ],
  ['https://player.vimeo.com/video/123?h=1', 'https://vimeo.com/123'],
  ['https://tube.example/videos/embed/9c9de5e8-0a1e', 'https://tube.example/w/9c9de5e8-0a1e'],
  ['https://youtube.com.evil.example/embed/6pGCYVdP2yM', null],
  ['https://evil.example/?https://media.ccc.de/v/x/oembed', null],
  ['https://pad.example/p/notes', null],
  ['http://player.vimeo.com/video/123', null],
  [null, null],
])('%s plays %s', (frame, page) => {
  expect(recordingPage(frame)).toBe(page)
})
