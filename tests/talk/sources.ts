import type { Talk } from '../../src/talk/talk'
import { talkOf } from '../storage/talk-of'

/** The page of a recording of the talk of `talkOf`. */
export function recordingOf(facts: Partial<Talk> = {}): Talk {
  return talkOf({
    id: 'media.ccc.de/goreducecognitive',
    conference: 'media.ccc.de/fosdem2023',
    conferenceTitle: null,
    title: 'Reducing cognitive load',
    subtitle: null,
    track: null,
    room: null,
    start: null,
    end: null,
    timeZone: null,
    language: 'en',
    url: 'https://media.ccc.de/v/goreducecognitive',
    links: [
      { kind: 'video', url: 'https://cdn.media.ccc.de/load-hd.mp4', label: 'MP4, 1080p' },
      { kind: 'schedule', url: talkOf().url, label: null },
    ],
    extractor: 'media-ccc-de',
    ...facts,
  })
}
