import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { genericPage } from '../../../src/extractors/generic'
import type { Capture } from '../../../src/talk/capture'
import type { Talk } from '../../../src/talk/talk'
import type { CorpusPage } from '../../extractors/corpus'
import { plain } from '../../extractors/corpus-fields'

/** Who reads a page: Talkmark, and what else there is to read pages with. */
export interface Reader {
  name: string
  /** `null` where the reader has nothing to do with the page. `all` are those that are measured. */
  read(page: CorpusPage, all: readonly CorpusPage[]): Promise<Pick<Capture, 'talk'> | null>
}

export const READERS: readonly Reader[] = [
  { name: 'talkmark', read: async (page) => page.read() },
  { name: 'talkmark, and what the site adds', read: withSite },
  { name: 'schema.org and Open Graph', read: declared },
  { name: 'defuddle', read: byDefuddle },
  { name: 'readability', read: byReadability },
]

/** For all pages of a site of which some have answers of the site beside them. */
async function withSite(page: CorpusPage, all: readonly CorpusPage[]) {
  const asked = all.some(({ site, siblings }) => site === page.site && siblings === 'some')
  return asked ? page.readMore() : null
}

function declared({ on, answer }: CorpusPage) {
  return on((doc) => ({
    talk: { ...genericPage(doc, answer.url), extractor: 'generic', capturedAt: '' },
  }))
}

function byDefuddle(page: CorpusPage) {
  return page.on(async (doc) => {
    const read = await Defuddle(doc, page.answer.url, { useAsync: false })
    const text = doc.createElement('div')
    text.innerHTML = read.content
    return general(page, read.title, read.author, text.textContent)
  })
}

function byReadability(page: CorpusPage) {
  return page.on((doc) => {
    const read = new Readability(doc).parse()
    return general(page, read?.title, read?.byline, read?.textContent)
  })
}

/**
 * What a reader of articles gives, as a talk. It knows no times, rooms, slides or recordings; its author
 * is taken for the speakers, and the abstract counts wherever it stands in the text.
 */
function general(
  { answer }: CorpusPage,
  title: string | null | undefined,
  author: string | null | undefined,
  text: string | null | undefined,
): { talk: Talk } {
  const all = plain(text ?? '')
  const at = all.indexOf(plain(answer.abstract ?? '').slice(0, 40))
  const talk: Talk = {
    id: '',
    conference: null,
    conferenceTitle: null,
    title: title ?? '',
    subtitle: null,
    speakers: author ? author.split(/\s*(?:,|&|\band\b)\s*/) : [],
    track: null,
    room: null,
    start: null,
    end: null,
    timeZone: null,
    status: null,
    abstract: at >= 0 ? all.slice(at) : null,
    language: null,
    url: answer.url,
    links: [],
    extractor: '',
    capturedAt: '',
  }
  return { talk }
}
