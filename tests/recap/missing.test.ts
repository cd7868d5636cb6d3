import { describe, expect, it } from 'vitest'
import type { ArticleResource } from '../../src/recap/article'
import { missingWords } from '../../src/recap/missing'
import type { Talk } from '../../src/talk/talk'
import { NOW } from './made'

const past = '2023-02-04T11:00:00+01:00'
const video: ArticleResource = { kind: 'video', label: 'mp4', url: 'https://example.org/v.mp4' }
const slides: ArticleResource = { kind: 'slides', label: 'pdf', url: 'https://example.org/s.pdf' }

function words(
  resources: ArticleResource[],
  talk: Partial<Talk> = {},
  recording?: 'none',
): string | null {
  const choice = recording ? { recording } : {}
  return missingWords({ start: past, status: null, ...talk }, resources, choice, NOW)
}

describe('what is missing', () => {
  it('is nothing where there is a recording, whatever was thought before', () => {
    expect(words([video])).toBeNull()
    expect(words([video, slides], {}, 'none')).toBeNull()
    expect(words([video], { status: 'cancelled' })).toBeNull()
    expect(words([video], { start: '2030-01-01T00:00:00Z' })).toBeNull()
  })

  it('is said of a recording', () => {
    expect(words([])).toBe('There is no recording yet.')
    expect(words([], {}, 'none')).toBe('This talk was not recorded.')
  })

  it('leads to the slides', () => {
    const here = 'You can find the [slides here](https://example.org/s.pdf).'
    expect(words([slides])).toBe(`There is no recording yet. ${here}`)
    expect(words([slides], {}, 'none')).toBe(`This talk was not recorded. ${here}`)
  })

  it('is not said of a talk that nobody has given yet', () => {
    expect(words([slides], { start: '2023-03-01T14:00:00+01:00' })).toBe(
      'This talk has not taken place yet.',
    )
    expect(words([], { start: '2023-03-01T13:00:00+01:00' })).toBe('There is no recording yet.')
    expect(words([], { start: '2023-03-02' })).toBe('This talk has not taken place yet.')
    expect(words([], { start: '2023-03-01T13:00' })).toBe('This talk has not taken place yet.')
    expect(words([], { start: 'soon' })).toBe('There is no recording yet.')
    expect(words([], { start: null })).toBe('There is no recording yet.')
    expect(words([], { status: 'cancelled' })).toBe('This talk was cancelled.')
  })
})
