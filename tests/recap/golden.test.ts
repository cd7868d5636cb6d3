import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseBackup } from '../../src/backup/backup'
import { articleOf } from '../../src/recap/article'
import { BUILT_IN } from '../../src/template/builtin'
import { renderArticle } from '../../src/template/render'
import { byId, NOW, tripBackup } from './trip'

const EXPECTED = readFileSync('tests/recap/facts/trip.md', 'utf8')

describe('a backup with the recap of a trip', () => {
  it('gives the whole article', async () => {
    const { talks, recaps } = await parseBackup(await tripBackup())
    const [recap] = recaps
    const [template] = BUILT_IN
    if (!recap || !template) throw new Error('Both are there.')
    const article = await articleOf(recap, byId(talks), NOW)
    expect(await renderArticle(template, article)).toBe(EXPECTED)
  })

  it('gives the same bytes each time', async () => {
    expect(await tripBackup()).toBe(await tripBackup())
  })
})
