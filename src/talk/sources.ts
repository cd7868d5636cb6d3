import { pageKey } from './identity'
import { namedTalk } from './named-talk'
import type { Source, Talk } from './talk'

/** What the pages say of the talk, each page once, the one that was saved first in front. */
export function sourcesOf(talk: Talk): readonly Source[] {
  return talk.sources ?? [sourceOf(talk)]
}

/** Whether two addresses are one page: a site may name a talk's page anew when its title changes. */
export function sourceKey(url: string): string {
  const key = pageKey(url)
  const named = namedTalk(url)
  if (named?.what !== 'page') return key
  return `${/^https:\/\/[^/]*/.exec(key)?.[0]} ${named.id}`
}

/** What a talk's page says, as a source of another talk. */
function sourceOf({ id: _, sources: __, ...source }: Talk): Source {
  return source
}
