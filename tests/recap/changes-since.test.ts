import { describe, expect, it } from 'vitest'
import type { SavedTalk } from '../../src/note/saved'
import { articleOf } from '../../src/recap/article'
import { applyRecapChange } from '../../src/recap/change'
import { type ArticleChange, changesSince } from '../../src/recap/changes-since'
import { fingerprintsOf } from '../../src/recap/fingerprints'
import type { Recap } from '../../src/recap/recap'
import type { TalkLink } from '../../src/talk/talk'
import { all, NOW, recap, saved } from './made'

const at = (hour: number) => ({ start: `2023-02-04T${hour}:00:00+01:00` })
const video: TalkLink = { kind: 'video', url: 'https://example.org/v.mp4', label: null }
const slides: TalkLink = { kind: 'slides', url: 'https://example.org/s.pdf', label: null }
const code: TalkLink = { kind: 'code', url: 'https://example.org/code', label: null }
const one = saved('One', { ...at(10), links: [] }, { body: 'Words.\n\n- [12:30] a point' })
const two = saved('Two', at(11))
const three = saved('Three', at(12))

interface State {
  own?: Partial<Recap>
  talks?: SavedTalk[]
  now?: string
}

async function made({ own = {}, talks = [one, two, three], now = NOW }: State) {
  return articleOf(recap(own), all(...talks), now)
}

/** What has changed between an export of the first state and the second. */
async function between(before: State, after: State): Promise<ArticleChange[]> {
  const fingerprints = fingerprintsOf(await made(before))
  // As a backup has it: in the order of the keys.
  const stored = Object.fromEntries(
    Object.entries(fingerprints).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  const value = { at: NOW, as: 'markdown', template: 'recap', fingerprints: stored }
  const exported = applyRecapChange(recap(after.own), { type: 'exported', value }, NOW)
  return changesSince(exported, await made(after))
}

/** With another talk or note in the place of the first. */
const withOne = (
  talk: Partial<SavedTalk['talk']>,
  note: Partial<SavedTalk['note']> = {},
): State => ({
  talks: [{ talk: { ...one.talk, ...talk }, note: { ...one.note, ...note } }, two, three],
})
const changed = (...what: ArticleChange['what']) => [{ id: one.talk.id, kind: 'changed', what }]

describe('since the last export', () => {
  it('nothing has changed where nothing has, or where there was none', async () => {
    expect(await between({}, {})).toEqual([])
    expect(changesSince(recap(), await made({}))).toEqual([])
  })

  it('a recording has come, and is all that is told of it', async () => {
    expect(await between({}, withOne({ links: [video] }))).toEqual(changed('recording'))
    expect(await between({}, withOne({ links: [slides, video] }))).toEqual(
      changed('recording', 'slides'),
    )
  })

  it('slides or other links have come, or a recording never will', async () => {
    expect(await between({}, withOne({ links: [slides] }))).toEqual(changed('slides'))
    expect(await between({}, withOne({ links: [code] }))).toEqual(changed('links'))
    const none = { own: { talks: { [one.talk.id]: { recording: 'none' as const } } } }
    expect(await between({}, none)).toEqual(changed('missing'))
    expect((await between({ now: '2023-02-01T00:00:00Z' }, {})).map(({ what }) => what)).toEqual([
      ['missing'],
    ])
  })

  it('words, headings and facts are others', async () => {
    expect(await between({}, withOne({}, { body: 'Other words.\n\n- [12:30] a point' }))).toEqual(
      changed('text'),
    )
    expect(await between({}, withOne({ title: 'Uno' }))).toEqual(changed('heading'))
    expect(await between({}, withOne({ speakers: ['X'] }, { verdict: 'good' }))).toEqual(
      changed('facts'),
    )
    const heading = { own: { talks: { [one.talk.id]: { heading: 'First' } } } }
    expect(await between({}, heading)).toEqual(changed('heading'))
  })

  it('the recap’s own words are others', async () => {
    const own = (what: ArticleChange['what']) => [{ id: '', kind: 'changed', what }]
    expect(await between({}, { own: { title: 'Notes' } })).toEqual(own(['heading']))
    expect(await between({}, { own: { opening: 'Hello' } })).toEqual(own(['text']))
    const sections = { 'fosdem-2023@2023-02-04': { heading: 'Day one', words: 'Go!' } }
    expect(await between({}, { own: { sections } })).toEqual(own(['heading', 'text']))
  })

  it('talks are new or gone, which moves no other', async () => {
    const first = saved('Zero', at(9))
    expect(await between({}, { talks: [first, one, two, three] })).toEqual([
      { id: first.talk.id, kind: 'new', what: [] },
    ])
    expect(await between({}, { talks: [two, three] })).toEqual([
      { id: one.talk.id, kind: 'gone', what: [] },
    ])
  })

  it('a talk was moved, and only this one', async () => {
    const hand = [two, three, one].map(({ talk }) => talk.id)
    expect(await between({}, { own: { order: 'hand', hand } })).toEqual(changed('order'))
  })

  it('a heading of another talk is no change in a note that mentions it', async () => {
    const body = `See [two](${two.talk.url})`
    const before = withOne({ links: [video] }, { body })
    const after = { ...before, own: { talks: { [two.talk.id]: { heading: 'Second' } } } }
    expect((await between(before, after)).map(({ id }) => id)).toEqual([two.talk.id])
  })

  it('a mention is no other where what it mentions stands further up now', async () => {
    const before = withOne({ links: [video] }, { body: `See [two](${two.talk.url})` })
    const hand = [two, one].map(({ talk }) => talk.id)
    const changes = await between(before, { ...before, own: { order: 'hand', hand } })
    expect(changes.map(({ what }) => what)).toEqual([['order']])
  })

  it('is told by prints that stay small', async () => {
    const prints = Object.values(fingerprintsOf(await made({})))
    expect(Math.max(...prints.map((print) => print.length))).toBeLessThan(200)
  })
})
