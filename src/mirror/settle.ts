import { webAddress } from '../export/escape'
import { recordingOf } from '../export/moments'
import type { NoteChange } from '../note/change'
import type { Note } from '../note/note'
import type { SavedTalk } from '../note/saved'
import { compare, type Known, knownAfter, type Look, type Removals } from './edit'
import { sameLines } from './file-lines'
import { addedProperties, readFront } from './front-matter'
import { joinEdit } from './join-edit'
import type { MirrorPlace, MirrorText } from './place'
import { printOf, stampOf } from './stamp'
import type { FileState, Memory, MirrorStore } from './store'
import { talkFile } from './talk-file'

export interface Settling {
  place: MirrorPlace
  store: MirrorStore
  /** In ms. */
  now: number
  signal?: AbortSignal | undefined
  /** Another path for a talk's file, as somebody's own file is at the last one. */
  anotherPath: (id: string) => Promise<string>
  /**
   * Whether the file is gone and was looked for elsewhere: else it may have been renamed, and written
   * again there would be two.
   */
  isGone: (id: string) => boolean
}

/**
 * What became of a file: `as it was`; `written`; `came back`: what was edited there is in the note;
 * `put back`: what was lost there is there again; `waits`: it is looked at again before anything is done.
 */
export interface Settled {
  file: 'as it was' | 'written' | 'waits' | 'gone'
  note: 'as it was' | 'came back' | 'put back'
}

/**
 * Brings a talk's note and its file together: what was edited in the file goes into the note, and what
 * the note has by then into the file. It may end anywhere; what is about to be written is remembered
 * before, so that it is never taken for an edit.
 */
export async function settle(id: string, state: FileState, to: Settling): Promise<Settled> {
  const { place, store, signal } = to
  const [saved, memory] = await Promise.all([store.saved(id), store.memory(id)])
  if (saved === null) return GONE
  const found = await place.read(state.path, signal)
  if (found !== null && memory === null && !isOurs(found.text, saved)) {
    await store.forget(id)
    return settle(id, { path: await to.anotherPath(id), tag: null, stamp: '' }, to)
  }
  if (found === null && memory !== null && !mayBeWrittenAgain(id, memory, to)) {
    // Where it was not looked for elsewhere, this says nothing yet.
    const rest = to.isGone(id) ? doubted(memory, MISSING, to.now) : { ...memory, doubt: null }
    await store.keep(id, { ...state, tag: null }, rest)
    return { file: 'waits', note: 'as it was' }
  }
  if (found === null) {
    const sides = memory?.sides.slice(-1) ?? []
    return write(id, state, saved, { ...(memory ?? NOTHING), sides }, null, to)
  }
  const taken = memory ? await take(id, state, saved, memory, found, to) : null
  if (taken === 'gone') return GONE
  if (taken === 'waits') return { file: 'waits', note: 'as it was' }
  const adopted = taken ?? (await adopt(id, state, saved, found, to))
  if (adopted === 'gone') return GONE
  const { side, note, rest } = adopted
  const now = note === 'as it was' ? saved : await store.saved(id)
  if (now === null) return GONE
  const end = await write(id, state, now, { ...rest, sides: [side] }, found, to)
  return { ...end, note }
}

/** How long a text must stay as it is before it is taken although it may be half of one, in ms. */
const DOUBTED_FOR = 10 * 60_000

/** The same before something is put back: who writes there may not be at the end yet. */
const BROKEN_FOR = 60_000

/** In the place of a print, where there is no file. */
const MISSING = 'missing'

/** Prints that are remembered. */
const EARLIER = 4

const NOTHING: Memory = { sides: [], proof: 'sent', earlier: [], doubt: null }
const GONE: Settled = { file: 'gone', note: 'as it was' }

interface Taken {
  /** What the file stands for now. */
  side: Known
  note: Settled['note']
  rest: Memory
}

/** What was done to the file since it was last seen, taken into the note. */
async function take(
  id: string,
  state: FileState,
  saved: SavedTalk,
  memory: Memory,
  found: MirrorText,
  { store, now }: Settling,
): Promise<Taken | 'waits' | 'gone'> {
  const { side, look, removals } = lookAt(memory, found.text)
  if (look === 'same') {
    const rest = { ...memory, earlier: withoutOne(memory, side), doubt: null }
    return { side: { ...side, text: found.text }, note: 'as it was', rest }
  }
  const print = printOf(found.text)
  if (look !== 'edited') {
    if (!isDue(memory, print, now, look === 'broken' ? BROKEN_FOR : DOUBTED_FOR)) {
      await store.keep(id, { ...state, tag: null }, doubted(memory, print, now))
      return 'waits'
    }
  }
  const after = knownAfter(side, found.text, removals, recordingIn(saved))
  const rest: Memory = {
    sides: [after],
    proof: 'seen',
    earlier: withPrints(memory, memory.sides),
    doubt: null,
  }
  const changes = (note: Note) => changesOf(side, after, note)
  const end = await store.change(id, changes, { ...state, tag: null, stamp: '' }, rest)
  // What was edited there is still there, and the file stays.
  if (end === 'gone') return end
  const came = end === 'changed' ? 'came back' : 'as it was'
  return { side: after, note: look === 'broken' ? 'put back' : came, rest }
}

/**
 * A file of this talk of which nothing is known, as another device or an export left it: what is new
 * in it joins the note, and what it lacks counts for nothing.
 */
async function adopt(
  id: string,
  state: FileState,
  saved: SavedTalk,
  found: MirrorText,
  { store }: Settling,
): Promise<Taken | 'gone'> {
  const own = knownOf(saved, addedProperties(found.text))
  if (sameLines(own.text, found.text))
    return { side: { ...own, text: found.text }, note: 'as it was', rest: NOTHING }
  const after = knownAfter(own, found.text, 'refused', recordingIn(saved))
  const rest: Memory = { ...NOTHING, sides: [after], proof: 'seen' }
  const changes = (note: Note) => changesOf(own, after, note)
  const end = await store.change(id, changes, { ...state, tag: null, stamp: '' }, rest)
  if (end === 'gone') return end
  return { side: after, note: end === 'changed' ? 'came back' : 'as it was', rest }
}

/** Writes what the note is by now, where the file has not that already. */
async function write(
  id: string,
  { path }: FileState,
  saved: SavedTalk,
  memory: Memory,
  found: MirrorText | null,
  { place, store, signal }: Settling,
): Promise<Settled> {
  const [before] = memory.sides
  const wanted = knownOf(saved, before?.more ?? [])
  const done = { path, stamp: stampOf(saved) }
  if (found !== null && sameLines(found.text, wanted.text)) {
    const sides = [{ ...wanted, text: found.text }]
    await store.keep(
      id,
      { ...done, tag: found.tag },
      { ...memory, sides, proof: 'seen', doubt: null },
    )
    return { file: 'as it was', note: 'as it was' }
  }
  const sides = found === null || before === undefined ? [wanted] : [before, wanted]
  const sent: Memory = { ...memory, sides, proof: 'sent', doubt: null }
  await store.keep(id, { path, tag: null, stamp: '' }, sent)
  await place.write(path, wanted.text, signal)
  const there = await place.read(path, signal)
  // Something else is there: it is looked at the next time.
  if (there?.text !== wanted.text) return { file: 'waits', note: 'as it was' }
  const earlier = before === undefined ? memory.earlier : withPrints(memory, [before])
  await store.keep(
    id,
    { ...done, tag: there.tag },
    { sides: [wanted], proof: 'seen', earlier, doubt: null },
  )
  return { file: 'written', note: 'as it was' }
}

interface Seen {
  side: Known
  look: Look
  removals: Removals
}

/** One that was there, or was about to be, may have been renamed. */
function mayBeWrittenAgain(id: string, memory: Memory, { isGone, now }: Settling): boolean {
  return isGone(id) && isDue(memory, MISSING, now, DOUBTED_FOR)
}

/** Whether the file has been like that for so long. */
function isDue({ doubt }: Memory, print: string, now: number, wait: number): boolean {
  return doubt?.print === print && Math.abs(now - doubt.since) >= wait
}

function doubted(memory: Memory, print: string, now: number): Memory {
  const since = memory.doubt?.print === print ? memory.doubt.since : now
  return { ...memory, doubt: { print, since } }
}

/** The text that the file most likely had before, and how it stands to that. */
function lookAt(memory: Memory, text: string): Seen {
  const [first, ...others] = memory.sides.map((side) => ({ side, ...compare(side, text) }))
  if (first === undefined) throw new Error('A file is remembered without a text.')
  const best = others.reduce((least, one) => (one.distance < least.distance ? one : least), first)
  const seen: Seen = { ...best, removals: best.look === 'broken' ? 'refused' : 'taken' }
  if (best.look === 'same' || best.look === 'broken') return seen
  // Our own writing that was cut off takes no lines away, whatever was done to it since.
  if (memory.proof === 'sent' && best.end === 'lacking')
    return { ...seen, look: 'broken', removals: 'refused at the end' }
  if (best.look === 'edited' && memory.earlier.includes(printOf(text)))
    return { ...seen, look: 'doubtful' }
  return seen
}

function changesOf(before: Known, after: Known, note: Note): NoteChange[] {
  const changes: NoteChange[] = []
  if (after.body !== before.body) {
    const text = joinEdit(before.body, after.body, note.body)
    changes.push({ type: 'body', base: note.body, text })
  }
  if (after.tags.join('\n') !== before.tags.join('\n'))
    changes.push({ type: 'tags', base: before.tags, value: after.tags })
  // Where both sides changed it, the note's own counts.
  if (after.verdict !== before.verdict && note.verdict === before.verdict)
    changes.push({ type: 'verdict', value: after.verdict })
  return changes
}

function knownOf(saved: SavedTalk, more: string[]): Known {
  const { body, tags, verdict } = saved.note
  return { ...talkFile(saved, more), body, tags, verdict, more }
}

/** By its address: a file that somebody else put there stays theirs. */
function isOurs(text: string, saved: SavedTalk): boolean {
  const url = webAddress(saved.talk.url)
  return sameLines(text, talkFile(saved).text) || (url !== null && readFront(text)?.url === url)
}

function recordingIn({ talk, note }: SavedTalk): string | null {
  const url = recordingOf([...talk.links, ...note.links])
  return url === null ? null : webAddress(url)
}

function withPrints({ earlier }: Memory, sides: readonly Known[]): string[] {
  return [...new Set([...earlier, ...sides.map(({ text }) => printOf(text))])].slice(-EARLIER)
}

/** What the file has now is none of its earlier texts. */
function withoutOne({ earlier }: Memory, { text }: Known): string[] {
  const print = printOf(text)
  return earlier.filter((one) => one !== print)
}
