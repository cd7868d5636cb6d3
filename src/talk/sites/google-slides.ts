import type { NamedTalk } from '../named-talk'
import { named } from '../rule'

/**
 * The rule of Google Slides for `namedTalk`: slides that are edited, viewed, presented or published.
 * What was published under a name of its own (`/d/e/2PACX-…`) can't be told to be the same as the rest.
 */
export function googleSlides(url: URL): NamedTalk | null {
  return named(url, ['docs.google.com'], FORM, 'docs.google.com/presentation/$1', '', '$2')
}

const FORM = /^\/presentation\/(?:u\/\d+\/)?(d\/(?:e\/)?[\w-]{20,150})(?:\/(export\b)?.*)?$/
