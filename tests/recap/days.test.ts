import { describe, expect, it } from 'vitest'
import { bracketOf } from '../../src/recap/days'

describe('bracketOf', () => {
  it.each([
    [['2023-02-04'], 'FOSDEM 2023', '[Saturday 4th of Feb]'],
    [['2023-02-06', '2023-02-08', '2023-02-07'], 'Camp 2023', '[Mon-Wed 6-8 Feb]'],
    [['2023-02-28', '2023-03-01'], 'Days 2023', '[Tue-Wed 28 Feb-1 Mar]'],
    [['2022-12-31', '2023-01-01'], 'Congress 2022', '[Sat-Sun 31 Dec 2022-1 Jan 2023]'],
    [['2023-02-06', '2023-02-20'], 'Weeks 2023', '[6-20 Feb]'],
    [['2023-02-04'], 'FOSDEM', '[Saturday 4th of Feb 2023]'],
    [['2023-02-06', '2023-02-08'], 'Camp', '[Mon-Wed 6-8 Feb 2023]'],
    [['2023-02-04'], 'Talk 12023', '[Saturday 4th of Feb 2023]'],
    [[], 'Camp', ''],
    [['soon', '2023-02-30'], 'Camp', ''],
  ])('%s of %s is %s', (days, title, bracket) => {
    expect(bracketOf(days, title)).toBe(bracket)
  })

  it('counts days as English does', () => {
    const days = Array.from({ length: 31 }, (_, i) => `2023-01-${String(i + 1).padStart(2, '0')}`)
    const ordinals = days.map((day) => bracketOf([day], '2023').split(' ')[1])
    expect(ordinals.filter((day) => !day?.endsWith('th'))).toEqual(
      '1st 2nd 3rd 21st 22nd 23rd 31st'.split(' '),
    )
  })
})
