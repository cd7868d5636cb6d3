import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { registry } from '../../src/extractors/registry'
import { PAGE, sitesPage } from './page'

it('is what the fixtures say: `npm run sites` makes it anew', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(sitesPage())
})

it('names every registered site', () => {
  for (const { id } of registry) expect(sitesPage()).toContain(`\`${id}\``)
})
