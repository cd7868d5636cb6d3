import { expect, it } from 'vitest'
import { namedTalk } from '../../../src/talk/named-talk'

it.each([
  [
    'https://media.ccc.de/v/31c3_-_6249_-_en_-_saal_1_-_201412271715_-_ss7_locate_track_manipulate_-_tobias_engel',
    '31c3/6249',
  ],
  ['https://media.ccc.de/v/30C3_-_5443_-_en_-_saal_g_-_201312281830_-_title#video', '30c3/5443'],
  ['http://www.media.ccc.de/v/33c3-8414-spiegelmining/', '33c3/8414'],
  ['https://app.media.ccc.de/v/22C3-600-de-security_nightmares?x', '22c3/600'],
  ['https://media.ccc.de/v/37c3-12142-breaking_drm_in_polish_trains', '37c3/12142'],
  ['https://media.ccc.de/v/Camp2019-10178-hacking_containers#t=213', 'camp2019/10178'],
  ['https://media.ccc.de/v/rc3-11440-hacking_german_elections', 'rc3/11440'],
])('%s is the page of %s', (url, id) => {
  const conference = id.split('/')[0]
  expect(namedTalk(url)).toMatchObject({ id, conference, what: 'page' })
})

it.each([
  ['https://media.ccc.de/v/38c3-10-years-of-emulating', 'media.ccc.de/38c3-10-years-of-emulating'],
  ['https://media.ccc.de/v/39c3-100-things', 'media.ccc.de/39c3-100-things'],
  ['https://media.ccc.de/v/36c3-oio-156-title', 'media.ccc.de/36c3-oio-156-title'],
  ['https://media.ccc.de/v/rc3-2021-xhain-278-title', 'media.ccc.de/rc3-2021-xhain-278-title'],
  ['https://media.ccc.de/v/camp2023-125-wtf', 'media.ccc.de/camp2023-125-wtf'],
  ['https://media.ccc.de/v/gpn20-35-title/', 'media.ccc.de/gpn20-35-title'],
])('%s is the page of %s, of a conference that it does not name', (url, id) => {
  expect(namedTalk(url)).toMatchObject({ id, conference: null, what: 'page' })
})

it.each([
  ['https://media.ccc.de/v/33c3-8414-spiegelmining/oembed', '33c3/8414'],
  ['https://media.ccc.de/postroll/33c3-8414-spiegelmining', '33c3/8414'],
  ['https://cdn.media.ccc.de/congress/2014/h264-hd/31c3-6249-en-de-SS7_hd.mp4', '31c3/6249'],
  ['https://cdn.media.ccc.de/congress/2018/slides-pdf/35c3-9607-rocky_road.pdf', '35c3/9607'],
  ['https://static.media.ccc.de/media/congress/2019/36c3-10652-deu-X_hd.de.srt', '36c3/10652'],
  ['https://cdn.media.ccc.de/congress/2015/h264-hd/32c3-7551-en-de-Closing_hd.mp4', '32c3/7551'],
])('%s is a file of %s', (url, id) => {
  expect(namedTalk(url)).toMatchObject({ id, what: 'file' })
})

it.each([
  'https://media.ccc.de/',
  'https://media.ccc.de/v/',
  'https://media.ccc.de/v/a/b/c',
  'https://media.ccc.de/c/31c3',
  'https://media.ccc.de/search/?q=/v/31c3-6249-x',
  'https://cdn.media.ccc.de/events/petitfoo/h264-fhd/petitfoo-54995-deu-Youtube_fhd.mp4',
  'https://cdn.media.ccc.de/congress/2014/31c3-6249/',
  'https://media.ccc.de.evil.example/v/31c3-6249-x',
  'https://cdn.media.ccc.de.evil.example/31c3-6249-en.mp4',
  'https://evilmedia.ccc.de/v/31c3-6249-x',
  'https://evilmedia.ccc.de/31c3-6249-en.mp4',
  'https://media.ccc.de@evil.example/v/31c3-6249-x',
  'https://someone@media.ccc.de/v/31c3-6249-x',
  'https://xn--mdia-bpa.ccc.de/v/31c3-6249-x',
  'https://evil.example/media.ccc.de/v/31c3-6249-x',
  'ftp://media.ccc.de/v/31c3-6249-x',
])('%s names no talk', (url) => {
  expect(namedTalk(url)).toBeNull()
})
