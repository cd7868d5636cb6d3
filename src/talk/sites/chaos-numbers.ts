import type { NamedTalk } from '../named-talk'

/**
 * The talk that a name begins with, on the conferences of the Chaos Computer Club whose recordings are
 * called by their numbers in frab: `31c3_-_6249_-_en_-_…`, `33c3-7999-title`, `Camp2019-10178-title`,
 * and files likewise (`31c3-6249-en-…_hd.mp4`). Since 38C3 a number there is the beginning of a title.
 */
export function numberedTalk(name: string): Pick<NamedTalk, 'id' | 'conference'> | null {
  const numbered = /^(\d\dc3|camp201[59]|rc3)(?:_-_|-)(\d{3,6})(?=[-_.]|$)/i.exec(name)
  if (!numbered?.[1] || !numbered[2]) return null
  const conference = numbered[1].toLowerCase()
  if (Number.parseInt(conference, 10) > 37) return null
  // `rc3-2021-xhain-…` and `rc3-2020-146-…` are of its many stages, with the year.
  if (conference === 'rc3' && numbered[2].length < 5) return null
  return { id: `${conference}/${numbered[2]}`, conference }
}

/** `31c3` for the congress of 2014; there was none in 2020 to 2022, and in 2024 it left frab. */
export function chaosConference(series: string, year: number): string | null {
  if (series === 'camp') return `camp${year}`
  if (series === 'rc3') return year === 2020 ? 'rc3' : null
  if (year === 2023) return '37c3'
  return year <= 2019 ? `${year - 1983}c3` : null
}
