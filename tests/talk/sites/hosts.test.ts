import { describe, expect, it } from 'vitest'
import { namedTalk } from '../../../src/talk/named-talk'

/** Addresses of one thing, and what names it. */
const SAME: Record<string, string[]> = {
  'youtube/5lPa2U239C4': [
    'https://www.youtube.com/watch?v=5lPa2U239C4',
    'http://youtube.com/watch?v=5lPa2U239C4',
    'https://m.youtube.com/watch?v=5lPa2U239C4&feature=share',
    'https://www.youtube.com/watch/?v=5lPa2U239C4#t=5',
    'https://www.youtube.com/watch?list=PLa2sW_A-ca1rGpJ3&v=5lPa2U239C4&index=4&t=95s',
    'https://www.youtube.com/live/5lPa2U239C4?feature=shared',
    'https://www.youtube.com/embed/5lPa2U239C4?start=5',
    'https://www.youtube-nocookie.com/embed/5lPa2U239C4',
    'https://youtu.be/5lPa2U239C4?si=abc&t=95',
    'https://youtu.be/5lPa2U239C4/',
  ],
  'vimeo.com/581039021': [
    'https://vimeo.com/581039021',
    'https://www.vimeo.com/581039021/#t=10s',
    'https://vimeo.com/581039021/9603038895?share=copy',
    'https://vimeo.com/channels/staffpicks/581039021',
    'https://vimeo.com/groups/fosdem/videos/581039021',
    'https://vimeo.com/showcase/8736223/video/581039021',
    'https://vimeo.com/album/8736223/video/581039021',
    'https://player.vimeo.com/video/581039021?h=9603038895',
  ],
  'framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv': [
    'https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv',
    'https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv?start=1m2s',
    'https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv;threadId=12',
    'https://framatube.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d',
    'https://framatube.org/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d',
    'https://framatube.org/videos/watch/kkGMgK9ZtnKfYAgnEtQxbv/',
    'https://framatube.org/videos/embed/9C9DE5E8-0A1E-484A-B099-E80766180A6D?title=0',
  ],
  'localhost:9000/w/mhvXdrZT4jP5T8vBxuvm75': [
    'http://localhost:9000/videos/watch/a44521d0-0fb8-4ade-8002-3385545c3318',
  ],
  'a.example/w/1111111111111111111112': [
    'https://a.example/w/00000000-0000-0000-0000-000000000001',
  ],
  'speakerdeck.com/ept/lens-of_truth': [
    'https://speakerdeck.com/ept/lens-of_truth',
    'https://speakerdeck.com/ept/lens-of_truth/?slide=22#3',
  ],
  'slideshare.net/48407711': [
    'https://www.slideshare.net/slideshow/getting-started/48407711',
    'https://de.slideshare.net/slideshow/renamed/48407711?from_search=1',
  ],
  'slideshare.net/eby/zotero-and-you': [
    'http://slideshare.net/eby/zotero-and-you/',
    'https://www.slideshare.net/mobile/eby/zotero-and-you',
  ],
  'docs.google.com/presentation/d/1EAYk18WDjIG-zp_0vLm3CsfQh': [
    'https://docs.google.com/presentation/d/1EAYk18WDjIG-zp_0vLm3CsfQh',
    'https://docs.google.com/presentation/d/1EAYk18WDjIG-zp_0vLm3CsfQh/edit?usp=sharing#slide=id.p',
    'https://docs.google.com/presentation/d/1EAYk18WDjIG-zp_0vLm3CsfQh/view',
    'https://docs.google.com/presentation/d/1EAYk18WDjIG-zp_0vLm3CsfQh/pub?start=false',
    'https://docs.google.com/presentation/d/1EAYk18WDjIG-zp_0vLm3CsfQh/mobilepresent#slide=id.p',
    'https://docs.google.com/presentation/u/1/d/1EAYk18WDjIG-zp_0vLm3CsfQh/preview',
  ],
  'docs.google.com/presentation/d/e/2PACX-1vQx0abcdefghijk': [
    'https://docs.google.com/presentation/d/e/2PACX-1vQx0abcdefghijk/pub',
    'https://docs.google.com/presentation/d/e/2PACX-1vQx0abcdefghijk/pubembed?start=true',
  ],
}

const pairs = Object.entries(SAME).flatMap(([id, urls]) => urls.map((url) => [url, id]))

it.each(pairs)('%s is %s', (url, id) => {
  expect(namedTalk(url as string)).toEqual({ id, conference: null, what: 'page' })
})

it.each([
  ['https://www.youtube.com/shorts/5lPa2U239C4', 'youtube/5lPa2U239C4'],
  [
    'https://docs.google.com/presentation/d/1EAYk18WDjIG-zp_0vLm3CsfQh/export/pdf',
    'docs.google.com/presentation/d/1EAYk18WDjIG-zp_0vLm3CsfQh',
  ],
])('%s is no page of %s, but belongs to it', (url, id) => {
  expect(namedTalk(url)).toEqual({ id, conference: null, what: 'file' })
})

describe('no talk is named by', () => {
  it.each([
    'https://www.youtube.com/',
    'https://www.youtube.com/watch',
    'https://www.youtube.com/watch?v=short',
    'https://www.youtube.com/watch?v=5lPa2U239C4x',
    'https://www.youtube.com/@cfgmgmtcamp/videos',
    'https://www.youtube.com/playlist?list=PLa2sW_A-ca1rGpJ3',
    'https://www.youtube.com/embed/videoseries?list=PLa2sW_A-ca1rGpJ3',
    'https://www.youtube.com/embed/live_stream?channel=UCx',
    'https://music.youtube.com/watch?v=5lPa2U239C4',
    'https://vimeo.com/alexanderchen',
    'https://vimeo.com/channels/31179423',
    'https://vimeo.com/showcase/8736223',
    'https://player.vimeo.com/581039021',
    'https://framatube.org/w/p/kkGMgK9ZtnKfYAgnEtQxbv',
    'https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQx0v',
    'https://framatube.org/c/joinpeertube/videos',
    'https://wiki.example/w/index.php',
    'https://speakerdeck.com/ept',
    'https://speakerdeck.com/c/programming',
    'https://speakerdeck.com/player/a37bd2597afd4f13bad5cb1e89688ba7',
    'https://www.slideshare.net/eby',
    'https://www.slideshare.net/eby/presentations',
    'https://www.slideshare.net/slideshow/embed_code/48407711x',
    'https://www.slideshare.net/search/slideshow?q=zotero',
    'https://docs.google.com/presentation/u/0/',
    'https://docs.google.com/document/d/1EAYk18WDjIG-zp_0vLm3CsfQh/edit',
  ])('%s', (url) => {
    expect(namedTalk(url)).toBeNull()
  })

  it.each(
    pairs
      .map(([url]) => new URL(url as string))
      .filter(({ host }) => !/frama|localhost|a\.example/.test(host)),
  )('a host that only looks like that of %s', ({ host, href }) => {
    const hosts = [
      `${host}.evil.example`,
      `evil-${host}`,
      `evil${host}`,
      `evil.${host}`,
      `${host}@evil.example`,
      `evil.example/${host}`,
      `someone@${host}`,
      `someone:secret@${host}`,
      // A Cyrillic letter in the place of a Latin one, which becomes punycode.
      host.replace('o', 'о').replace('i', 'і'),
      host.replace('.', '。evil.'),
    ]
    for (const other of hosts) expect(namedTalk(href.replace(host, other)), other).toBeNull()
    expect(namedTalk(href.replace(/^https?/, 'ftp'))).toBeNull()
  })
})

it.each([
  [
    'https://archive.fosdem.org/2013/schedule/event/x_y/attachments/slides/1/export/events/attachments/x_y/slides/1/a.pdf',
    'fosdem-2013/x_y',
  ],
  [
    'https://archive.fosdem.org/2014/schedule/event/a/_/b/attachments/slides/1/export/events/attachments/a/_/b/slides/1/a.pdf',
    'fosdem-2014/a/_/b',
  ],
  [
    'https://archive.fosdem.org/2016/schedule/event/x/attachments/audio/1/export/events/attachments/x/audio/1/a.ogg',
    'fosdem-2016/x',
  ],
  [
    'https://fosdem.org/2019/schedule/event/x/attachments/paper/1/export/events/attachments/x/paper/1/a',
    'fosdem-2019/x',
  ],
  [
    'https://fosdem.org/2022/schedule/event/x/attachments/other/1/export/events/attachments/x/other/1/a.odp',
    'fosdem-2022/x',
  ],
  [
    'https://archive.fosdem.org/2023/schedule/event/x/attachments/slides/1/export/events/attachments/x/slides/1/a%20b.pdf',
    'fosdem-2023/x',
  ],
  [
    'https://archive.fosdem.org/2024/events/attachments/fosdem-2024-1861-creative/slides/22286/x.pdf',
    'fosdem-2024/1861',
  ],
  [
    'https://fosdem.org/2025/events/attachments/fosdem-2025-4321-title-of-it/slides/9/x.pptx',
    'fosdem-2025/4321',
  ],
  [
    'https://fosdem.org/2026/events/attachments/KPHKNU-bringing_bsd/slides/1/x.pdf',
    'fosdem-2026/KPHKNU',
  ],
  ['https://video.fosdem.org/2023/UD2.218A/x.webm', 'fosdem-2023/x'],
])('the file %s belongs to %s', (url, id) => {
  expect(namedTalk(url)).toEqual({ id, conference: id.split('/')[0], what: 'file' })
})
