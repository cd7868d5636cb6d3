import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { namedTalk } from '../../src/talk/named-talk'
import { CORPUS, corpusIsThere, corpusPages, fieldsOf } from './corpus'

if (!corpusIsThere) {
  console.error(
    `\nSKIPPED: the corpus of real pages is not at ${CORPUS}; media.ccc.de is NOT tested.\n`,
  )
}

interface MediaAnswer {
  audio: string[]
  fahrplan: string
  acronym: string
}

describe.skipIf(!corpusIsThere)('media.ccc.de pages of the corpus', () => {
  const pages = corpusIsThere ? corpusPages('media.ccc.de') : []

  it('are there', () => {
    expect(pages.length).toBeGreaterThan(0)
  })

  it.each(pages)('$name', (page) => {
    const answer = page.answer as unknown as MediaAnswer
    // Its links are addresses without words, of which one is the schedule's.
    const capture = page.read()
    const fields = fieldsOf(capture, { ...page, answer: { ...page.answer, links: [] } })
    expect(capture).toMatchObject({
      kind: 'talk',
      talk: { extractor: 'media-ccc-de', conference: answer.acronym },
    })
    for (const [field, [given, wanted]] of Object.entries(fields)) {
      expect(given, field).toEqual(wanted)
    }
    const linksOf = (kind: string) =>
      capture.talk.links.filter((link) => link.kind === kind).map(({ url }) => url)
    expect(linksOf('audio')).toEqual(answer.audio)
    expect(linksOf('schedule')).toEqual([answer.fahrplan])
    expect(capture.talk.id).toBe(namedTalk(answer.fahrplan)?.id)
  })
})

describe.skipIf(!corpusIsThere)('slugs of the schedules of the corpus', () => {
  const schedule = (name: string) => readFileSync(`${CORPUS}../schedules/${name}`, 'utf8')
  const idOf = (slug: string) => namedTalk(`https://media.ccc.de/v/${slug}`)?.id

  it('have the number of the event in 31C3', () => {
    const events = schedule('31c3.frab.xml').matchAll(
      /<event [^>]*\bid=['"](\d+)['"][\s\S]*?<slug>([^<]+)</g,
    )
    const ids = [...events].map(([, id, slug]) => [idOf(slug ?? ''), `31c3/${id}`])
    expect(ids.length).toBeGreaterThan(130)
    for (const [given, wanted] of ids) expect(given).toBe(wanted)
  })

  it('are distinct in 38C3, where they have none', () => {
    const slugs = [...schedule('38c3.xml').matchAll(/<slug>([^<]+)</g)].map(([, slug]) => slug)
    expect(slugs.length).toBeGreaterThan(900)
    const distinct = new Set(slugs)
    expect(new Set([...distinct].map((slug) => idOf(slug ?? ''))).size).toBe(distinct.size)
  })
})
