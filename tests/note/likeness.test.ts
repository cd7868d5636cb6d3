import { describe, expect, test } from 'vitest'
import { likelySame, likenessTo } from '../../src/note/likeness'
import type { Talk } from '../../src/talk/talk'
import { talkOf } from '../storage/talk-of'

const talk = talkOf()

/** The same talk as another page states it: nothing in common but what `facts` say. */
function other(id: string, facts: Partial<Talk>): Talk {
  const bare = {
    conference: null,
    conferenceTitle: null,
    title: 'Something else entirely',
    subtitle: null,
    speakers: [],
    start: null,
    end: null,
    links: [],
    url: `https://example.org/${id}`,
  }
  return talkOf({ ...bare, id, ...facts })
}

const ids = (others: Talk[], most = 10) => likelySame(talk, others, most).map((c) => c.talk.id)

describe('the likeliest first', () => {
  test('a page in common, the title, the speakers, a title that is alike', () => {
    const others = [
      other('alike', { title: 'Recipes for reducing our cognitive load' }),
      other('speakers', { speakers: ['federico PAOLINELLI'] }),
      other('title', { title: 'Recipes for reducing cognitive load.' }),
      other('recording', { links: talk.links.slice(0, 1) }),
      other('room', { links: talk.links.filter(({ kind }) => kind === 'live') }),
      other('nothing', {}),
    ]
    expect(ids(others)).toEqual(['recording', 'title', 'speakers', 'alike'])
  })

  test('day and conference decide between equals, but make no candidate by themselves', () => {
    const { start, conference } = talk
    const others = [
      other('title', { title: talk.title }),
      other('day', { title: talk.title, start }),
      other('both', { title: talk.title, start, conference }),
      other('neighbour', { start, conference }),
    ]
    expect(ids(others)).toEqual(['both', 'day', 'title'])
  })

  test('another talk of the same speakers at one conference is another talk', () => {
    const { speakers, conference } = talk
    expect(ids([other('second', { speakers, conference })])).toEqual([])
    expect(ids([other('elsewhere', { speakers })])).toEqual(['elsewhere'])
  })

  test('no more than asked for, and never the talk itself', () => {
    const others = [talk, other('a', { title: talk.title }), other('b', { title: talk.title })]
    expect(ids(others, 1)).toEqual(['a'])
  })
})

describe('titles', () => {
  const reasonsFor = (a: Partial<Talk>, b: Partial<Talk>) =>
    likenessTo(other('a', a))(other('b', b)).reasons

  test.each([
    ['case, signs and diacritics do not count', 'Café: à la carte!', 'cafe – A la Carte'],
    ['letters of full width are letters', 'Ｇｏ 2023', 'go 2023'],
  ])('%s', (_, a, b) => {
    expect(reasonsFor({ title: a }, { title: b })).toEqual(['title'])
  })

  test('a subtitle that the other site wrote into the title', () => {
    const split = { title: 'Go away', subtitle: 'A talk' }
    expect(reasonsFor(split, { title: 'Go away: a talk' })).toEqual(['title'])
    expect(reasonsFor(split, { title: 'Go away' })).toEqual(['title'])
  })

  test('the subtitle of a series makes no talks alike', () => {
    const series = { subtitle: 'A lightning talk of ten minutes' }
    expect(reasonsFor({ ...series, title: 'Go' }, { ...series, title: 'Rust' })).toEqual([])
  })

  test('a name behind the title', () => {
    const long = { title: 'Safer Go, FOSDEM 2023, Saturday, the video of it' }
    expect(reasonsFor({ title: 'Safer Go' }, long)).toEqual(['likeTitle'])
    expect(reasonsFor({ title: 'Safer' }, long)).toEqual([])
  })

  test('titles of signs alone are no sign of anything', () => {
    expect(reasonsFor({ title: '???' }, { title: '!!!' })).toEqual([])
  })
})

test('some of the speakers are less than all of them', () => {
  const pair = other('pair', { title: 'A pair', speakers: ['Ana', 'Bo'] })
  const likeness = (speakers: string[]) => likenessTo(pair)(other('x', { speakers }))
  expect(likeness(['Bo', 'ANA']).reasons).toEqual(['speakers'])
  expect(likeness(['Bo']).reasons).toEqual(['someSpeakers'])
  expect(likeness(['Bo', 'Ana', 'Cy']).reasons).toEqual(['someSpeakers'])
  expect(likeness(['Cy']).reasons).toEqual([])
  expect(likeness(['Bo', 'Ana']).score).toBeGreaterThan(likeness(['Bo']).score)
})
