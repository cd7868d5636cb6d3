import { describe, expect, it } from 'vitest'
import { CORPUS, corpusIsThere, corpusPages, fieldsOf } from './corpus'

if (!corpusIsThere) {
  console.error(`\nSKIPPED: the corpus of real pages is not at ${CORPUS}; frab is NOT tested.\n`)
}

describe.skipIf(!corpusIsThere)('frab pages of the corpus', () => {
  const pages = corpusIsThere ? corpusPages('frab') : []

  it('are there', () => {
    expect(pages.length).toBeGreaterThan(0)
  })

  it.each(pages)('$name', (page) => {
    const capture = page.read()
    expect(capture).toMatchObject({ kind: 'talk', talk: { extractor: 'frab' } })
    const fields = fieldsOf(capture, page)
    for (const [field, [given, wanted]] of Object.entries(fields)) {
      expect(given, field).toEqual(wanted)
    }
  })
})
