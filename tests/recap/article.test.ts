import { describe, expect, it } from 'vitest'
import type { SavedTalk } from '../../src/note/saved'
import { type ArticleTalk, articleOf } from '../../src/recap/article'
import { createArticleMaker } from '../../src/recap/article-maker'
import type { Recap } from '../../src/recap/recap'
import { all, NOW, recap, saved } from './made'

const at = (time: string) => ({ start: `2023-02-0${time}:00+01:00` })

async function talksOf(own: Partial<Recap>, ...talks: SavedTalk[]): Promise<ArticleTalk[]> {
  const { sections } = await articleOf(recap(own), all(...talks), NOW)
  return sections.flatMap((section) => section.talks)
}

describe('headings', () => {
  const go = { track: 'Go devroom' }
  const talks = [
    saved('One', { ...go, ...at('4T10:00') }),
    saved('Two', { track: 'Keynotes', subtitle: 'the second', ...at('4T11:00') }),
    saved('Three', { ...go, ...at('4T12:00') }),
    saved('Four', { ...go, ...at('5T10:00') }),
  ]
  const headings = async (own: Partial<Recap>) =>
    (await talksOf(own, ...talks)).map((talk) => talk.heading)

  it('name the track of every talk, of the first of a section, or of none', async () => {
    const every = [
      'One [Go devroom]',
      'Two. The second [Keynotes]',
      'Three [Go devroom]',
      'Four [Go devroom]',
    ]
    expect(await headings({ tracks: 'every' })).toEqual(every)
    expect(await headings({ tracks: 'first' })).toEqual(every.with(2, 'Three'))
    expect(await headings({ tracks: 'none' })).toEqual(['One', 'Two. The second', 'Three', 'Four'])
    const hand = ['fosdem-2023/three']
    const moved = ['Three [Go devroom]', 'One', 'Two. The second [Keynotes]', 'Four [Go devroom]']
    expect(await headings({ tracks: 'first', order: 'hand', hand })).toEqual(moved)
  })

  it('are the user’s own where there is one, on one line', async () => {
    const own = {
      'fosdem-2023/one': { heading: 'My\nfirst ' },
      'fosdem-2023/two': { heading: ' ' },
    }
    const [one, two, three] = await talksOf({ talks: own }, ...talks)
    expect(one).toMatchObject({
      heading: 'My first',
      usualHeading: 'One [Go devroom]',
      title: 'One',
    })
    expect(two?.heading).toBe('Two. The second [Keynotes]')
    expect(three?.heading).toBe('Three')
  })

  it('give anchors that differ, counted as GitHub counts them', async () => {
    const same = [
      saved('Go!', at('4T10:00')),
      saved('Go?', { ...at('4T11:00'), id: 'fosdem-2023/b' }, { body: '# Go\n\nwords' }),
      saved('Go', { ...at('4T12:00'), id: 'fosdem-2023/c' }),
    ]
    const made = await talksOf({ title: 'Go', tracks: 'none' }, ...same)
    expect(made.map(({ anchor }) => anchor)).toEqual(['go-1', 'go-2', 'go-4'])
    expect(made[1]?.prose).toBe('#### Go\n\nwords')
  })
})

describe('a talk of the article', () => {
  it('has its facts, and of its links those that last', async () => {
    const link = (kind: 'slides' | 'video' | 'chat' | 'feedback' | 'live' | 'code' | 'other') => ({
      ...{ kind, url: `https://example.org/${kind}`, label: kind },
    })
    const links = [
      link('code'),
      link('chat'),
      link('video'),
      link('live'),
      link('feedback'),
      link('slides'),
    ]
    const mine = {
      ...link('other'),
      url: 'https://example.org/mine',
      label: 'https://example.org/mine',
    }
    const [talk] = await talksOf(
      {},
      saved(
        'One',
        { ...at('4T10:00'), links, room: ' Janson\n' },
        { verdict: 'good', tags: ['go'], links: [mine] },
      ),
    )
    expect(talk).toMatchObject({
      ...{ id: 'fosdem-2023/one', title: 'One', room: 'Janson', verdict: 'good', tags: ['go'] },
      when: 'Saturday 4 February 2023, 10:00–11:30',
      url: 'https://example.org/fosdem-2023/one/',
      missing: null,
    })
    expect(talk?.resources.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      ...['slides slides', 'video video', 'code code', 'other example.org/mine'],
    ])
  })

  it('has the point that is still being typed, and moments that lead into the recording', async () => {
    const [talk] = await talksOf(
      {},
      saved('One', {}, { body: 'Words.\n\n- [1:30] a', draft: 'half' }),
    )
    expect(talk?.points).toBe(
      '- [1:30](https://example.org/fosdem-2023/one/talk.mp4#t=90) a\n- half',
    )
    const [new_] = await talksOf({}, saved('One', {}, { body: 'Words.', draft: 'half' }))
    expect(new_).toMatchObject({ prose: 'Words.', lead: 'Key points:', points: '- half' })
  })

  it('says that there is no recording until there is one', async () => {
    const without = saved('One', { ...at('4T10:00'), links: [] })
    const choice = { talks: { 'fosdem-2023/one': { recording: 'none' as const } } }
    expect((await talksOf({}, without))[0]?.missing).toBe('There is no recording yet.')
    expect((await talksOf(choice, without))[0]?.missing).toBe('This talk was not recorded.')
    expect((await talksOf(choice, saved('One')))[0]?.missing).toBeNull()
  })
})

describe('an article', () => {
  it('has the sections with a talk or with words, and tells what it left out', async () => {
    const talks = all(
      saved('In', at('4T10:00')),
      saved('Skipped', at('4T11:00'), { verdict: 'skip' }),
      saved('Out', at('5T10:00')),
      saved('Out too', { conference: 'camp', start: null }),
    )
    const out = { place: 'out' as const }
    const own = { talks: { 'fosdem-2023/out': out, 'camp/out-too': out } }
    const plain = await articleOf(recap(own), talks, NOW)
    expect(plain.sections.map(({ key }) => key)).toEqual(['fosdem-2023@2023-02-04'])
    expect(plain.leftOut).toEqual(['fosdem-2023/skipped', 'fosdem-2023/out', 'camp/out-too'])
    const sections = { 'camp@': { words: 'I was not there.' }, gone: { words: 'Never shown.' } }
    const worded = await articleOf(recap({ ...own, sections }), talks, NOW)
    expect(worded.sections.map(({ key, words }) => `${key} ${words}`)).toEqual([
      ...['fosdem-2023@2023-02-04 ', 'camp@ I was not there.'],
    ])
  })

  it('closes whatever its own words leave open, and keeps their labels apart', async () => {
    const words = '```\nopen'
    const opening = '# Hello\n\n<details>\n\n[a][1]\n\n[1]: https://example.org/a'
    const sections = { 'fosdem-2023@2023-02-04': { words: '# Day\n\nwords' } }
    const note = { body: '[b][1]\n\n[1]: https://example.org/b' }
    const article = await articleOf(
      recap({ opening, closing: words, sections }),
      all(saved('One', at('4T10:00'), note)),
      NOW,
    )
    expect(article.closing).toBe('```\nopen\n```')
    expect(article.opening).toMatch(/^## Hello\n[\s\S]*<\/details>$/)
    expect(article.sections[0]?.words).toBe('### Day\n\nwords')
    const label = /\[1([^\]]*)\]:/
    const prose = article.sections[0]?.talks[0]?.prose ?? ''
    expect(label.exec(article.opening)?.[1]).not.toBe(label.exec(prose)?.[1])
  })
})

describe('a maker', () => {
  const talks = Array.from({ length: 5 }, (_, i) =>
    saved(`Talk number ${i}`, at(`4T1${i}:00`), { body: `- ${i}` }),
  )
  const make = createArticleMaker()
  const made = async (own: Partial<Recap>, ...list: SavedTalk[]) =>
    (await make(recap(own), all(...list), NOW)).sections.flatMap((section) => section.talks)

  it('gives the same talks again, but for what has changed', async () => {
    const before = await made({}, ...talks)
    const [first, ...rest] = talks
    if (!first) throw new Error('There is one.')
    const edited = { ...first, note: { ...first.note, body: '- see Talk number 1' } }
    const after = await made({}, edited, ...rest)
    expect(after[0]).toMatchObject({ points: '- see [Talk number 1](#talk-number-1)' })
    for (const i of [1, 2, 3, 4]) expect(after[i]).toBe(before[i])
  })

  it('notices whatever a talk in the article depends on', async () => {
    const [first, second, ...rest] = talks
    if (!first || !second) throw new Error('They are there.')
    const mention = { ...first, note: { ...first.note, body: 'Talk number 1 and Talk number 9' } }
    const shown = async (own: Partial<Recap>, ...list: SavedTalk[]) =>
      (await made(own, mention, ...list))[0]?.prose
    expect(await shown({}, second)).toBe('[Talk number 1](#talk-number-1) and Talk number 9')
    const heading = { [second.talk.id]: { heading: 'Uno' } }
    expect(await shown({ talks: heading }, second)).toBe('[Talk number 1](#uno) and Talk number 9')
    expect(await shown({}, second, saved('Talk number 9', at('4T19:00')))).toBe(
      '[Talk number 1](#talk-number-1) and [Talk number 9](#talk-number-9)',
    )
    expect(await shown({}, ...rest)).toBe('Talk number 1 and Talk number 9')
    const captured = { ...mention, talk: { ...mention.talk, links: [] } }
    const [anew] = await made({}, captured)
    expect(anew).toMatchObject({ resources: [], missing: 'There is no recording yet.' })
  })

  it('comes to what one comes to that has seen nothing before', async () => {
    for (const order of ['time', 'hand'] as const) {
      const own = {
        order,
        hand: talks.map(({ talk }) => talk.id).reverse(),
        linkList: 'end' as const,
      }
      const fresh = await articleOf(recap(own), all(...talks), NOW)
      expect(await make(recap(own), all(...talks), NOW)).toEqual(fresh)
    }
  })
})
