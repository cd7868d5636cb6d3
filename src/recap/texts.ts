import { containFor, isRisky, noteBody, type Place, tidy } from '../export/body'
import type { Level } from '../export/escape'
import type { SavedTalk } from '../note/saved'
import type { Talk } from '../talk/talk'
import { readPlain, readPlainBelow } from './plain-text'
import type { ReadText } from './read-text'

/** Words that the user wrote for the recap itself. */
interface RecapWords {
  text: string
  /** Level of the heading they stand below. */
  level: Level
  /** Tells their labels from those of all other texts. */
  name: string
}

/** Reads the user's texts, and those again that it has read before without any work. */
export interface TextReader {
  notes(saved: readonly SavedTalk[]): Promise<ReadText[]>
  words(all: readonly RecapWords[]): Promise<ReadText[]>
}

export function createTextReader(): TextReader {
  const notes = new WeakMap<SavedTalk['note'], { talk: Talk; text: ReadText }>()
  let words = new Map<string, ReadText>()
  return {
    async notes(saved) {
      const fresh = saved.filter(({ talk, note }) => notes.get(note)?.talk !== talk)
      const texts = await readNotes(fresh)
      for (const [i, text] of texts.entries()) {
        const each = fresh[i]
        if (each) notes.set(each.note, { talk: each.talk, text })
      }
      return saved.map(({ note }) => notes.get(note)?.text ?? NOTHING)
    },
    async words(all) {
      const keyed = all.map((each) => [`${each.name}\n${each.text}`, each] as const)
      const fresh = keyed.filter(([key]) => !words.has(key))
      const texts = await readAll(await Promise.all(fresh.map(([, each]) => containedWords(each))))
      const read = new Map(fresh.map(([key], i) => [key, texts[i] ?? NOTHING]))
      words = new Map(keyed.map(([key]) => [key, words.get(key) ?? read.get(key) ?? NOTHING]))
      return keyed.map(([key]) => words.get(key) ?? NOTHING)
    },
  }
}

/** Notes go below a talk's heading. */
const IN_TALK: Place = { level: 3, among: 'others' }

/** Most notes leave nothing open that would have to be closed, and need no parser at all. */
async function readNotes(saved: readonly SavedTalk[]): Promise<ReadText[]> {
  const plain = saved.map((each) => {
    const source = noteBody(each, IN_TALK, null)
    // A moment in code is none.
    return /(?:```|~~~)[\s\S]*\[\d/.test(source) ? null : readPlainBelow(source, IN_TALK.level)
  })
  const others = saved.filter((_, i) => plain[i] === null)
  const contain = await containFor(others, IN_TALK)
  const read = await readAll(others.map((each) => noteBody(each, IN_TALK, contain)))
  let next = 0
  return plain.map((text) => text ?? read[next++] ?? NOTHING)
}

const NOTHING: ReadText = {
  source: '',
  cuts: { lead: 0, points: 0, rest: 0, leadBy: 'nothing' },
  headings: [],
  links: [],
  words: [],
}

async function containedWords({ text, level, name }: RecapWords): Promise<string> {
  // Nobody begins with code; and whoever trims the words must not make something else of them.
  const words = tidy(text).trimStart()
  if (!isRisky(words, { level, among: 'others' })) return words
  const { contained } = await import('../export/contained')
  return contained(words, { level, suffix: `-${name}`, recording: null })
}

async function readAll(sources: readonly string[]): Promise<ReadText[]> {
  const plain = sources.map(readPlain)
  if (!plain.includes(null)) return plain.filter((text) => text !== null)
  const { readParsed } = await import('./parsed-text')
  return plain.map((text, i) => text ?? readParsed(sources[i] ?? ''))
}
