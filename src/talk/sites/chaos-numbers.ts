import type { NamedTalk } from '../named-talk'

/**
 * The talk that a name begins with, on the conferences of the Chaos Computer Club whose recordings are
 * called by their numbers in frab: `31c3_-_6249_-_en_-_…`, `33c3-7999-title`, `Camp2019-10178-title`,
 * and files likewise (`31c3-6249-en-…_hd.mp4`); in frab itself `31C3/6249`. Since 38C3 a number there is
 * the beginning of a title; `rc3-2021-xhain-…` and `rc3-2020-146-…` are of its many stages, with the year.
 */
export function numberedTalk(name: string): Pick<NamedTalk, 'id' | 'conference'> | null {
  const [, conference, number] =
    /^((?:[0-2]\d|3[0-7])c3|camp201[59]|rc3(?=\D+\d{5}))(?:_-_|[-/])(\d{3,6})(?=[-_.]|$)/.exec(
      name.toLowerCase(),
    ) ?? []
  return conference ? { id: `${conference}/${number}`, conference } : null
}

/** As the talk is called by its number, where what stands behind the host in its id begins with one. */
export function numbered(talk: NamedTalk | null): NamedTalk | null {
  return talk && { ...talk, ...numberedTalk(talk.id.replace(/^.*?\//, '')) }
}
