import type { Talk } from '../../src/talk/talk'

/** A talk with the true facts of one, and whatever the test wants of it. */
export function talkOf(facts: Partial<Talk> = {}): Talk {
  return {
    id: 'fosdem-2023/goreducecognitive',
    conference: 'fosdem-2023',
    conferenceTitle: 'FOSDEM 2023',
    title: 'Recipes for reducing cognitive load',
    subtitle: 'yet another idiomatic Go talk',
    speakers: ['Federico Paolinelli'],
    track: 'Go devroom',
    room: 'UD2.218A',
    start: '2023-02-04T11:00:00+01:00',
    end: '2023-02-04T11:30:00+01:00',
    timeZone: 'Europe/Brussels',
    status: null,
    abstract: null,
    language: null,
    url: 'https://fosdem.org/2023/schedule/event/goreducecognitive/',
    links: [
      {
        kind: 'video',
        url: 'https://video.fosdem.org/2023/UD2.218A/goreducecognitive.webm',
        label: 'Video recording',
      },
      { kind: 'slides', url: 'https://example.org/load.pdf', label: null },
      { kind: 'live', url: 'https://live.fosdem.org/watch/ud2218a', label: null },
    ],
    extractor: 'fosdem',
    capturedAt: '2023-02-04T10:00:00.000Z',
    ...facts,
  }
}
