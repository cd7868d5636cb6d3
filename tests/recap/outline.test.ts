import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../src/recap/outline'
import type { Recap } from '../../src/recap/recap'
import { all, recap, saved } from './made'

const at = (time: string) => ({ start: `2023-02-0${time}:00+01:00` })
const camp = { conference: 'camp', conferenceTitle: 'Camp 2023' }

/** Headings, and below each the talks; `-` where one is skipped, `x` where it is left out. */
function shown(own: Partial<Recap>, talks: ReturnType<typeof all>): string[] {
  return outlineOf(recap(own), talks).flatMap(({ heading, talks: list }) => [
    heading,
    ...list.map(
      ({ id, state }) => `${{ in: '', skipped: '- ', out: 'x ' }[state]}${id.split('/')[1]}`,
    ),
  ])
}

describe('the sections of a recap', () => {
  const talks = all(
    saved('Late', at('5T16:00')),
    saved('Early', at('4T10:00')),
    saved('Noon', at('4T12:00')),
    saved('Sometime', { start: null }),
    saved('Camp one', { ...camp, ...at('6T09:00') }),
    saved('Camp any', { ...camp, start: null }),
    saved('Camp two', { ...camp, ...at('7T09:00') }),
    saved('Elsewhere', { conference: null, conferenceTitle: null, start: null }),
    saved('Other conference', { conference: 'kubecon', conferenceTitle: 'KubeCon' }),
  )

  it('are conferences and days, then what has no day, then what has no conference', () => {
    expect(shown({}, talks)).toEqual([
      ...['FOSDEM 2023 [Saturday 4th of Feb]', 'early', 'noon'],
      ...['FOSDEM 2023 [Sunday 5th of Feb]', 'late'],
      ...['FOSDEM 2023', 'sometime'],
      ...['Camp 2023 [Monday 6th of Feb]', 'camp-one'],
      ...['Camp 2023 [Tuesday 7th of Feb]', 'camp-two'],
      ...['Camp 2023', 'camp-any'],
      ...['Other talks', 'elsewhere'],
    ])
  })

  it('make one of a conference that is wanted whole', () => {
    const whole = shown({ wholeConferences: ['camp'] }, talks)
    expect(whole.slice(-6)).toEqual([
      ...['Camp 2023 [Mon-Tue 6-7 Feb]', 'camp-one', 'camp-two', 'camp-any'],
      ...['Other talks', 'elsewhere'],
    ])
    const hand = ['camp/camp-any', 'camp/camp-two']
    const byHand = shown({ wholeConferences: ['camp'], order: 'hand', hand }, talks)
    expect(byHand.slice(-5, -2)).toEqual(['camp-any', 'camp-two', 'camp-one'])
  })

  it('have the heading that the user gave, and keep it while they are the same', () => {
    const sections = {
      'fosdem-2023@2023-02-04': { heading: 'The first day' },
      camp: { heading: 'C' },
    }
    expect(shown({ sections }, talks)[0]).toBe('The first day')
    expect(shown({ sections, wholeConferences: ['camp'] }, talks)).toContain('C')
    expect(outlineOf(recap({ sections }), talks)[0]?.usualHeading).toBe(
      'FOSDEM 2023 [Saturday 4th of Feb]',
    )
    const empty = { 'fosdem-2023@2023-02-04': { heading: '' } }
    expect(shown({ sections: empty }, talks)[0]).toBe('FOSDEM 2023 [Saturday 4th of Feb]')
  })
})

describe('the talks of a section', () => {
  const go = { track: 'Go devroom' }
  const containers = { track: 'Containers devroom' }
  const talks = all(
    saved('Go two', { ...go, ...at('4T14:00') }),
    saved('Go one', { ...go, ...at('4T11:00') }),
    saved('Container', { ...containers, ...at('4T10:00') }),
    saved('Alone', at('4T09:00')),
    saved('Container two', { ...containers, ...at('4T16:00') }),
  )
  const order = (own: Partial<Recap>, list = talks) => shown(own, list).slice(1)

  it('follow by time or by track, tracks by their first talk and none last', () => {
    expect(order({})).toEqual(['alone', 'container', 'go-one', 'go-two', 'container-two'])
    expect(order({ order: 'track' })).toEqual([
      ...['container', 'container-two', 'go-one', 'go-two', 'alone'],
    ])
  })

  it('follow the hand, and by time what it has not ordered', () => {
    const hand = ['fosdem-2023/go-two', 'fosdem-2023/gone', 'fosdem-2023/alone']
    expect(order({ order: 'hand', hand })).toEqual([
      ...['go-two', 'alone', 'container', 'go-one', 'container-two'],
    ])
    const more = all(...talks.values(), saved('New', at('4T08:00')))
    expect(order({ order: 'hand', hand }, more)).toEqual([
      ...['go-two', 'alone', 'new', 'container', 'go-one', 'container-two'],
    ])
  })
})

describe('what a recap is of', () => {
  const words = { body: 'words' }
  const talks = all(
    saved('Good', at('4T10:00'), { verdict: 'good' }),
    saved('Meh', at('4T11:00'), { verdict: 'skip' }),
    saved('Cancelled', { ...at('4T12:00'), status: 'cancelled' }),
    saved('Told of', { ...at('4T13:00'), status: 'cancelled' }, words),
    saved('Half told', { ...at('4T13:30'), status: 'cancelled' }, { draft: 'words' }),
    saved('Elsewhere', { conference: 'kubecon', ...at('4T14:00') }),
  )
  const chosen = (own: Partial<Recap>) => shown(own, talks).filter((line) => !/[[\]]/.test(line))

  it('leaves out what was skipped, and cancelled talks that nothing is written about', () => {
    expect(chosen({})).toEqual(['good', '- meh', '- cancelled', 'told-of', 'half-told'])
    expect(chosen({ skipped: 'in' })).toEqual(['good', 'meh', 'cancelled', 'told-of', 'half-told'])
  })

  it('goes by what the user says of a talk, whatever else would be', () => {
    const places = {
      'fosdem-2023/good': { place: 'out' as const },
      'fosdem-2023/meh': { place: 'in' as const },
      'kubecon/elsewhere': { place: 'in' as const },
    }
    const all = ['x good', 'meh', '- cancelled', 'told-of', 'half-told', 'elsewhere']
    expect(chosen({ talks: places })).toEqual(all)
  })

  it('can be picked one by one; what is not there any more is passed over', () => {
    const ids = ['fosdem-2023/told-of', 'fosdem-2023/deleted', 'fosdem-2023/good']
    expect(chosen({ source: { kind: 'talks', ids } })).toEqual(['good', 'told-of'])
    expect(chosen({ source: { kind: 'talks', ids: [] } })).toEqual([])
  })

  it('takes no harm of ids that objects have by themselves', () => {
    const odd = all(saved('Odd', { id: '__proto__' }), saved('Odder', { id: 'constructor' }))
    const ids = outlineOf(recap(), odd).flatMap((section) => section.talks)
    expect(ids).toEqual([
      { id: '__proto__', state: 'in' },
      { id: 'constructor', state: 'in' },
    ])
  })
})
