import { describe, expect, it } from 'vitest'
import { talkIdOf, talkPageId } from '../../../src/talk/identity'
import { namedTalk } from '../../../src/talk/named-talk'

const ID = 'cfp.cfgmgmtcamp.org/2023/TUEMHQ'

describe('the talk that an address of a pretalx names', () => {
  it.each([
    'https://cfp.cfgmgmtcamp.org/2023/talk/TUEMHQ/',
    'https://cfp.cfgmgmtcamp.org/2023/talk/TUEMHQ',
    'http://cfp.cfgmgmtcamp.org//2023/talk/TUEMHQ/?next=x#y',
    'https://www.cfp.cfgmgmtcamp.org/2023/talk/TUEMHQ/',
  ])('%s is its page', (url) => {
    expect(namedTalk(url)).toEqual({ id: ID, conference: 'cfp.cfgmgmtcamp.org/2023', what: 'page' })
    expect(talkPageId(url)).toBe(ID)
  })

  it.each([
    'https://cfp.cfgmgmtcamp.org/2023/talk/TUEMHQ.ics',
    'https://cfp.cfgmgmtcamp.org/2023/talk/TUEMHQ/feedback/',
    'https://cfp.cfgmgmtcamp.org/2023/talk/TUEMHQ/og-image',
    'https://cfp.cfgmgmtcamp.org/media/2023/submissions/TUEMHQ/resources/cue.pdf',
    'https://cfp.cfgmgmtcamp.org/api/events/2023/talks/TUEMHQ',
    'https://cfp.cfgmgmtcamp.org/api/events/2023/submissions/TUEMHQ/',
    'https://cfp.cfgmgmtcamp.org/2023/me/submissions/TUEMHQ/',
  ])('%s belongs to it', (url) => {
    expect(talkIdOf(url)).toBe(ID)
    expect(talkPageId(url)).toBeNull()
  })

  it.each([
    ['https://cfp.example.org:8443/a-b.c/talk/ABC789/', 'cfp.example.org:8443/a-b.c/ABC789'],
    [
      'https://openondemand.org/good2025/schedule/talk/8QYEUJ/',
      'openondemand.org/good2025/schedule/8QYEUJ',
    ],
    ['https://xn--bcher-kva.example/1/talk/ABC789/', 'xn--bcher-kva.example/1/ABC789'],
    [
      'https://cfp.cfgmgmtcamp.org.evil.example/2023/talk/TUEMHQ/',
      'cfp.cfgmgmtcamp.org.evil.example/2023/TUEMHQ',
    ],
    ['https://pretalx.fosdem.org/fosdem-2026/talk/KPHKNU/', 'fosdem-2026/KPHKNU'],
  ])('%s is %s', (url, id) => {
    expect(talkIdOf(url)).toBe(id)
  })

  it.each([
    'https://cfp.cfgmgmtcamp.org/2023/talk/',
    'https://cfp.cfgmgmtcamp.org/2023/talk/TUEMH/',
    'https://cfp.cfgmgmtcamp.org/2023/talk/tuemhq/',
    'https://cfp.cfgmgmtcamp.org/2023/talk/review/ABCDEFGHJKLMNPQR',
    'https://cfp.cfgmgmtcamp.org/2023/speaker/CLFJJM/',
    'https://cfp.cfgmgmtcamp.org/talk/TUEMHQ/',
    'https://someone@cfp.cfgmgmtcamp.org/2023/talk/TUEMHQ/',
    'https://evil.example/?https://cfp.cfgmgmtcamp.org/2023/talk/TUEMHQ/',
    'ftp://cfp.cfgmgmtcamp.org/2023/talk/TUEMHQ/',
    'https://pretalx.fosdem.org/fosdem-2025/talk/3MBW77/',
  ])('%s names none', (url) => {
    expect(talkIdOf(url)).toBeNull()
  })
})
