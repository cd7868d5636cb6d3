import { describe, expect, it } from 'vitest'
import { talkIdOf, talkPageId } from '../../../src/talk/identity'
import { namedTalk } from '../../../src/talk/named-talk'
import { waferTalk } from '../../../src/talk/sites/wafer'

describe('talkIdOf', () => {
  it.each([
    [
      'https://debconf23.debconf.org/talks/12-introducing-debusine/',
      'debconf23.debconf.org/talks/12',
    ],
    ['https://debconf23.debconf.org/talks/12-renamed', 'debconf23.debconf.org/talks/12'],
    ['https://debconf23.debconf.org/talks/12/', 'debconf23.debconf.org/talks/12'],
    ['https://maceio2025.mini.debconf.org/talks/3-x/', 'maceio2025.mini.debconf.org/talks/3'],
    ['https://2019.za.pycon.org/talks/3-x/', '2019.za.pycon.org/talks/3'],
    ['https://lpc.events/event/16/contributions/1403/', 'lpc.events/event/16/1403'],
    ['https://lpc.events/event/16/contributions/1403', 'lpc.events/event/16/1403'],
    ['https://lpc.events/event/16/contributions/1403/?a=1#b', 'lpc.events/event/16/1403'],
    ['https://x.example/indico/event/a-b/contributions/3/', 'x.example/event/a-b/3'],
    ['https://x.example/event/8/contributions/5/subcontributions/3', 'x.example/event/8/5.3'],
    ['https://x.example/event/8/contributions/5/attachments/9/20/a.pdf', 'x.example/event/8/5'],
    [
      'https://kccnceu2023.sched.com/event/1HyaB/efficient-scheduling',
      'kccnceu2023.sched.com/1HyaB',
    ],
    ['https://kccnceu2023.sched.com/event/1HyaB?iframe=no', 'kccnceu2023.sched.com/1HyaB'],
    ['http://kubecon2015.sched.org/event/4Xqr/keynote', 'kubecon2015.sched.com/4Xqr'],
    ['https://sessionize.com/s/some-natalie/whodunnit/93884', 'sessionize.com/s/93884'],
    ['https://sessionize.com/s/some-natalie/renamed/93884/', 'sessionize.com/s/93884'],
  ])('%s is %s', (url, id) => {
    expect(talkIdOf(url)).toBe(id)
  })

  it.each([
    'https://debconf23.debconf.org/talks/',
    'https://debconf23.debconf.org/talks/12/edit/',
    'https://debconf23.debconf.org/talks/tracks/',
    'https://conf.example/talks/12-title/',
    'https://debconf23.debconf.org.evil.example/talks/12-x/',
    'https://evildebconf23.debconf.org/talks/12-x/',
    'https://lpc.events/event/16/contributions/',
    'https://lpc.events/event/16/contributions/1403/edit',
    'https://lpc.events/event/16/contributions/1403/author/2801',
    'https://lpc.events/event/16/sessions/149/',
    'https://someone@lpc.events/event/16/contributions/1403/',
    'https://sched.com/event/1HyaB/x',
    'https://a.b.sched.com/event/1HyaB/x',
    'https://kccnceu2023.sched.com.evil.example/event/1HyaB/x',
    'https://evilsched.com/event/1HyaB/x',
    'https://kccnceu2023.sched.com@evil.example/event/1HyaB/x',
    'https://kccnceu2023.sched.com/speaker/bowen_li',
    'https://kccnceu2023.sched.com/event/',
    'https://sessionize.com/some-natalie/',
    'https://sessionize.com/api/v2/abc/view/GridSmart',
    'https://sessionize.com.evil.example/s/a/b/1',
    'ftp://kccnceu2023.sched.com/event/1HyaB/x',
  ])('%s names no talk', (url) => {
    expect(talkIdOf(url)).toBeNull()
  })
})

it('tells a talk’s page from its files', () => {
  expect(talkPageId('https://x.example/event/8/contributions/5/')).toBe('x.example/event/8/5')
  expect(talkPageId('https://x.example/event/8/contributions/5/attachments/9/20/a.pdf')).toBeNull()
})

it('names the conference that a talk is of', () => {
  const conferenceOf = (url: string) => namedTalk(url)?.conference
  expect(conferenceOf('https://debconf23.debconf.org/talks/1-x/')).toBe('debconf23.debconf.org')
  expect(conferenceOf('https://lpc.events/event/16/contributions/3/')).toBe('lpc.events/event/16')
  expect(conferenceOf('http://kubecon2015.sched.org/event/4Xqr/x')).toBe('kubecon2015.sched.com')
  expect(conferenceOf('https://sessionize.com/s/a/b/1')).toBeNull()
})

it('knows a talk of wafer by its address where the page tells that it is one', () => {
  const id = (url: string) => waferTalk(new URL(url))?.id
  expect(id('https://conf.example/talks/12-title/')).toBe('conf.example/talks/12')
  expect(id('https://conf.example/talks/12')).toBe('conf.example/talks/12')
  expect(id('https://conf.example/wafer/talks/12')).toBeUndefined()
})
