import { noPoints, type Points, worthOf } from './points'
import { PARTS, type Segment } from './segment'
import { beginningWith, containing, placeOf } from './vocabulary'
import { isUnspaced } from './words'

/**
 * Talks that have these words one after the other. `open`: the last may be the beginning of a longer
 * one, as it is while it is typed.
 */
export function talksWithPhrase(
  segments: readonly Segment[],
  words: readonly string[],
  end: 'whole' | 'open',
): Points {
  const points = noPoints(segments)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const before = isUnspaced(first) ? '' : ' '
  const after = end === 'open' || isUnspaced(last) ? '' : ' '
  const phrase = before + words.join(' ') + after
  for (const [i, segment] of segments.entries()) {
    const into = points[i] as Uint16Array
    for (const talk of talksWithAll(segment, words, end)) {
      into[talk] = hitIn(segment, talk, phrase, after)
    }
  }
  return points
}

/** Points of the first hit: it stands in the most telling part. Without its text, any talk may do. */
function hitIn({ text, textAt }: Segment, talk: number, phrase: string, after: string): number {
  if (text === null) return worthOf(PARTS.length - 1, 'start')
  const whole = text.slice(textAt[talk], textAt[talk + 1])
  const hit = whole.indexOf(phrase)
  if (hit < 0) return 0
  let part = 0
  for (let line = whole.indexOf('\n'); line >= 0 && line < hit; part++) {
    line = whole.indexOf('\n', line + 1)
  }
  return worthOf(part, after === '' && whole[hit + phrase.length] !== ' ' ? 'start' : 'whole')
}

/** Talks that have every word, somewhere. */
function talksWithAll(segment: Segment, words: readonly string[], end: 'whole' | 'open'): number[] {
  const counts = new Uint8Array(segment.ids.length)
  for (const [i, word] of words.entries()) {
    let any = false
    for (const place of placesOf(segment, word, i === words.length - 1 ? end : 'whole')) {
      any = true
      const to = segment.postingAt[place + 1] ?? 0
      for (let at = segment.postingAt[place] ?? 0; at < to; at++) {
        const talk = segment.talks[at] ?? 0
        // Only one that had all words before this one.
        if (counts[talk] === i) counts[talk] = i + 1
      }
    }
    if (!any) return []
  }
  const all: number[] = []
  for (const [talk, count] of counts.entries()) if (count === words.length) all.push(talk)
  return all
}

function placesOf(segment: Segment, word: string, end: 'whole' | 'open'): number[] {
  const places: number[] = []
  if (isUnspaced(word)) {
    containing(segment, word, (place) => places.push(place))
  } else if (end === 'open') {
    const [from, to] = beginningWith(segment, word)
    for (let place = from; place < to; place++) places.push(place)
  } else {
    const place = placeOf(segment, word)
    if (place >= 0) places.push(place)
  }
  return places
}
