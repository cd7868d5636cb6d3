import { describe, expect, it } from 'vitest'
import { CORPUS, corpusIsThere, corpusPages, fieldsOf } from './corpus'

if (!corpusIsThere) {
  console.error(
    `\nSKIPPED: the corpus of real pages is not at ${CORPUS}; accuracy is NOT tested.\n`,
  )
}

describe.skipIf(!corpusIsThere)('FOSDEM pages of the corpus', () => {
  const pages = corpusIsThere ? corpusPages('fosdem') : []
  const talks = pages.filter((page) => !page.answer.page_type)

  it('are there', () => {
    expect(talks.length).toBeGreaterThan(90)
  })

  it.each(talks)('$name', (page) => {
    const capture = page.read()
    expect(capture.kind).toBe('talk')
    for (const [field, [given, wanted]] of Object.entries(fieldsOf(capture, page))) {
      expect(given, field).toEqual(wanted)
    }
  })

  it.each(talks.filter((page) => page.answer.slug))(
    '$name has every link once, of the web',
    (page) => {
      const urls = page.read().talk.links.map(({ url }) => url)
      expect(new Set(urls).size).toBe(urls.length)
      for (const url of urls) expect(url).toMatch(/^https?:\/\/[^ ]+$/)
    },
  )

  it.each(pages.filter((page) => page.answer.page_type))('$name is no talk', (page) => {
    expect(page.read().kind).not.toBe('talk')
  })
})
