import { describe, expect, it } from 'vitest'
import { CORPUS, corpusIsThere, corpusPages } from './corpus'

if (!corpusIsThere) {
  console.error(
    `\nSKIPPED: the corpus of real pages is not at ${CORPUS}; accuracy is NOT tested.\n`,
  )
}

/** Skeletons: what they hold of the real pages is the head. */
describe.skipIf(!corpusIsThere).each(['youtube', 'peertube'])('pages of %s', (site) => {
  const pages = corpusIsThere ? corpusPages(site) : []

  it('are there', () => {
    expect(pages.length).toBeGreaterThan(0)
  })

  it.each(pages)('$name', ({ answer, read }) => {
    const { kind, talk } = read()
    const links = talk.links.map(({ kind, url }) => [kind, url])
    expect({ kind, ...talk, links }).toMatchObject({
      kind: 'talk',
      extractor: site,
      title: answer.title,
      subtitle: null,
      speakers: [],
      track: null,
      room: null,
      start: null,
      end: null,
      abstract: answer.abstract,
      conference: null,
      url: answer.url,
      // Of PeerTube's, the answer has the player.
      links: [['video', answer.url]],
    })
  })
})
