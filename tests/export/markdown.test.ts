import { describe, expect, it } from 'vitest'
import { headingText } from '../../src/export/heading-text'
import { talkMarkdown } from '../../src/export/markdown'
import { whenText } from '../../src/export/when'
import { savedTalk } from './saved'

const SATURDAY = '2023-02-04T11:00:00+01:00'

describe('talkMarkdown', () => {
  it('has all of a talk in its place', async () => {
    const saved = savedTalk(
      {
        speakers: ['Federico Paolinelli', 'Another_One'],
        status: 'cancelled',
        links: [
          { kind: 'video', url: 'https://v.example/UB2 (Lameere)/a.mp4', label: null },
          { kind: 'slides', url: 'https://s.example/a.pdf', label: 'The [1st] slides' },
          { kind: 'video', url: 'https://v.example/a.webm', label: 'WebM' },
          { kind: 'slides', url: 'https://s.example/a.pdf', label: 'Again' },
          { kind: 'chat', url: 'https://chat.example/', label: null },
        ],
      },
      {
        body: '- [12:30] Respect the *line of sight*\n  - two levels',
        draft: 'half a po',
        verdict: 'highlight',
        attended: 'recording',
        tags: ['go', 'clean code'],
        links: [{ kind: 'other', url: 'https://o.example/', label: 'Seen there' }],
      },
    )
    expect(await talkMarkdown(saved)).toBe(
      [
        '# Recipes for reducing cognitive load. Yet another idiomatic Go talk [Go devroom]',
        '',
        '[Link to the talk](https://fosdem.org/2023/schedule/event/goreducecognitive/)',
        '',
        '- Speakers: Federico Paolinelli, Another_One',
        '- When: Saturday 4 February 2023, 11:00–11:30',
        '- Where: UD2.218A',
        '- Status: cancelled',
        '- Verdict: best of the day',
        '- Attended: watched the recording',
        '- Tags: go, clean code',
        '- Slides: [The \\[1st\\] slides](https://s.example/a.pdf)',
        '- Recording: [a.mp4](https://v.example/UB2%20\\(Lameere\\)/a.mp4), [WebM](https://v.example/a.webm)',
        '- Chat: [chat.example](https://chat.example/)',
        '- Links: [Seen there](https://o.example/)',
        '',
        'Key points:',
        '',
        '- [12:30](https://v.example/UB2%20%28Lameere%29/a.mp4#t=750) Respect the *line of sight*',
        '  - two levels',
        '- half a po',
        '',
      ].join('\n'),
    )
  })

  it('says nothing of what is unknown', async () => {
    const bare = { subtitle: null, speakers: [], track: null, room: null, start: null, end: null }
    expect(await talkMarkdown(savedTalk({ ...bare, title: 'A page', url: 'about:blank' }))).toBe(
      '# A page\n',
    )
  })

  it('puts the properties before the same text', async () => {
    const saved = savedTalk({ title: 'Yes: no' }, { tags: ['on'], verdict: 'skip' })
    expect(await talkMarkdown(saved, { format: 'properties' })).toBe(
      [
        '---',
        'title: "Yes: no"',
        'subtitle: yet another idiomatic Go talk',
        'speakers:',
        '  - Federico Paolinelli',
        'conference: FOSDEM 2023',
        'track: Go devroom',
        'room: UD2.218A',
        'start: "2023-02-04T11:00:00+01:00"',
        'end: "2023-02-04T11:30:00+01:00"',
        'url: https://fosdem.org/2023/schedule/event/goreducecognitive/',
        'verdict: skip',
        'tags:',
        '  - "on"',
        '---',
        '',
        await talkMarkdown(saved),
      ].join('\n'),
    )
  })
})

describe('a recording in several places', () => {
  const links = [
    { kind: 'video' as const, url: 'https://v.example/a.webm', label: 'Video' },
    { kind: 'video' as const, url: 'https://media.example/a', label: 'Video' },
    { kind: 'video' as const, url: 'https://media.example/b', label: 'MP4, 1080p' },
    { kind: 'video' as const, url: 'https://v.example/x/y', label: null },
    { kind: 'video' as const, url: 'https://tube.example/d', label: null },
  ]

  it('is one line, in which the places are told apart where several pages tell of it', async () => {
    const { talk, note } = savedTalk({ links })
    const text = await talkMarkdown({ talk: { ...talk, sources: [talk] }, note })
    const [, line] = text.split('Recording: ')
    expect(line?.split('\n')[0]).toBe(
      '[Video](https://v.example/a.webm), [Video (media.example)](https://media.example/a), [MP4, 1080p](https://media.example/b), [v.example](https://v.example/x/y), [tube.example](https://tube.example/d)',
    )
  })

  it('is as its one page words it where there is one', async () => {
    const text = await talkMarkdown(savedTalk({ links }))
    expect(text).toContain('[Video](https://v.example/a.webm), [Video](https://media.example/a)')
  })
})

describe('headingText', () => {
  const text = (title: string, subtitle: string | null, track: string | null = null) =>
    headingText(savedTalk({ title, subtitle, track }).talk)

  it('joins title and subtitle as sentences', () => {
    expect(text('Drawing', 'how to draw', 'Containers devroom')).toBe(
      'Drawing. How to draw [Containers devroom]',
    )
    expect(text('What if?', 'a talk')).toBe('What if? A talk')
    expect(text('Safer', '(Ab)using seccomp')).toBe('Safer. (Ab)using seccomp')
    expect(text('Observing', 'eBPF in practice')).toBe('Observing. eBPF in practice')
    expect(text('Plain', ' ', ' ')).toBe('Plain')
    expect(text(' ', null)).toBe('Untitled')
  })
})

describe('whenText', () => {
  it('shows the clock of the conference', () => {
    expect(whenText(SATURDAY, null)).toBe('Saturday 4 February 2023, 11:00')
    expect(whenText('2024-02-29T23:30:00-05:00', '2024-03-01T00:30:00-05:00')).toBe(
      'Thursday 29 February 2024, 23:30 – Friday 1 March 2024, 00:30',
    )
    expect(whenText('2023-02-04', null)).toBe('Saturday 4 February 2023')
    expect(whenText('2023-02-31T10:00:00Z', null)).toBe('2023-02-31T10:00:00Z')
    expect(whenText(null, SATURDAY)).toBeNull()
  })
})
