import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyRecapChange, type RecapChange } from '../../src/recap/change'
import type { Recap } from '../../src/recap/recap'
import { NOW, recap } from './made'

const LATER = '2023-03-02T12:00:00.000Z'
const changedBy = (start: Recap, ...changes: RecapChange[]) =>
  changes.reduce((each, change) => applyRecapChange(each, change, LATER), start)

describe('a change of a recap', () => {
  it('sets a text, joined with what another window wrote meanwhile', () => {
    const start = recap({ opening: 'One.\n\nTwo.' })
    const mine: RecapChange = {
      type: 'text',
      field: 'opening',
      base: 'One.\n\nTwo.',
      text: 'One!\n\nTwo.',
    }
    const theirs: RecapChange = { ...mine, text: 'One.\n\nTwo?' }
    expect(changedBy(start, mine).opening).toBe('One!\n\nTwo.')
    expect(changedBy(start, mine, theirs).opening).toBe('One!\n\nTwo?')
    expect(changedBy(start, mine).updatedAt).toBe(LATER)
  })

  it('keeps a title and a heading on one line', () => {
    const title = (text: string): RecapChange => ({
      type: 'text',
      field: 'title',
      base: 'My notes',
      text,
    })
    expect(changedBy(recap(), title('Mine'), title('Yours')).title).toBe('Yours Mine')
    const heading = (text: string): RecapChange => ({
      type: 'section',
      key: 'k',
      field: 'heading',
      base: '',
      text,
    })
    expect(changedBy(recap(), heading('A'), heading('B')).sections).toEqual({
      k: { heading: 'B A' },
    })
  })

  it('keeps a section’s heading and words apart, and nothing of what was emptied', () => {
    const set = (field: 'heading' | 'words', base: string, text: string): RecapChange => ({
      ...{ type: 'section', key: 'camp', field, base, text },
    })
    const both = changedBy(recap(), set('heading', '', 'Camp'), set('words', '', 'Words.\n\nMore.'))
    expect(both.sections).toEqual({ camp: { heading: 'Camp', words: 'Words.\n\nMore.' } })
    const one = changedBy(both, set('words', 'Words.\n\nMore.', ''))
    expect(one.sections).toEqual({ camp: { heading: 'Camp' } })
    expect(changedBy(one, set('heading', 'Camp', '')).sections).toEqual({})
  })

  it('sets what is chosen for a talk, and forgets it', () => {
    const set = (value: Recap['talks'][string]): RecapChange => ({ type: 'talk', id: 'a/b', value })
    const chosen = changedBy(recap(), set({ place: 'out', heading: 'H' }))
    expect(chosen.talks).toEqual({ 'a/b': { place: 'out', heading: 'H' } })
    expect(changedBy(chosen, set({})).talks).toEqual({})
  })

  it('takes an order made by hand, and keeps what that did not know behind it', () => {
    const hand = (...ids: string[]): RecapChange => ({ type: 'hand', ids })
    expect(changedBy(recap(), hand('b', 'a', 'b'))).toMatchObject({
      hand: ['b', 'a'],
      order: 'hand',
    })
    expect(changedBy(recap({ hand: ['new', 'a', 'b'] }), hand('b', 'a')).hand).toEqual([
      'b',
      'a',
      'new',
    ])
  })

  it('takes choices one by one', () => {
    const chosen = changedBy(recap(), {
      type: 'choices',
      value: { tracks: 'none', linkList: 'end' },
    })
    expect(chosen).toEqual({ ...recap(), tracks: 'none', linkList: 'end', updatedAt: LATER })
    const value = { at: LATER, as: 'html', template: 'recap', fingerprints: {} }
    expect(changedBy(chosen, { type: 'exported', value }).exported).toEqual(value)
  })

  it('is not led astray by keys that objects have by themselves', () => {
    const change: RecapChange = {
      type: 'section',
      key: '__proto__',
      field: 'words',
      base: '',
      text: 'x',
    }
    const changed = changedBy(recap(), change, {
      type: 'talk',
      id: 'constructor',
      value: { place: 'in' },
    })
    expect(Object.keys(changed.sections)).toEqual(['__proto__'])
    expect(Object.keys(changed.talks)).toEqual(['constructor'])
    expect(Object.prototype).not.toHaveProperty('words')
  })
})

describe('two windows at once', () => {
  const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', '')
  const text = fc.array(word, { maxLength: 5 }).map((lines) => lines.join('\n'))
  const field = fc.constantFrom('opening' as const, 'closing' as const)

  /** What a window makes of the text that is on its screen, keystroke after keystroke. */
  const typed = (start: string, texts: string[], of: 'opening' | 'closing') => {
    const shown = [start, ...texts]
    return texts.map(
      (each, i): RecapChange => ({ type: 'text', field: of, base: shown[i] ?? '', text: each }),
    )
  }

  it('lose no line that either of them added', () => {
    fc.assert(
      fc.property(text, text, text, field, (start, mine, theirs, of) => {
        const lines = (all: string) => all.split('\n').filter(Boolean)
        const added = (all: string) => lines(all).filter((line) => !lines(start).includes(line))
        const both = changedBy(
          recap({ [of]: start }),
          ...typed(start, [mine], of),
          ...typed(start, [theirs], of),
        )
        for (const line of [...added(mine), ...added(theirs)])
          expect(lines(both[of])).toContain(line)
      }),
      { numRuns: 1000 },
    )
  })

  it('come to what one came to alone, where the other wrote elsewhere', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(text, { maxLength: 4 }),
        fc.array(text, { maxLength: 4 }),
        (start, mine, theirs) => {
          const from = recap({ opening: start, closing: start })
          const [a, b] = [typed(start, mine, 'opening'), typed(start, theirs, 'closing')]
          const expected = { opening: mine.at(-1) ?? start, closing: theirs.at(-1) ?? start }
          expect(changedBy(from, ...a, ...b)).toMatchObject(expected)
          expect(changedBy(from, ...b, ...a)).toMatchObject(expected)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('can choose for different talks and sections in any order', () => {
    const change = fc.oneof(
      fc.nat(3).map((n): RecapChange => ({ type: 'talk', id: `t${n}`, value: { place: 'out' } })),
      fc.nat(3).map(
        (n): RecapChange => ({
          type: 'section',
          key: `s${n}`,
          field: 'words',
          base: '',
          text: 'w',
        }),
      ),
      fc.constant<RecapChange>({ type: 'choices', value: { tracks: 'every' } }),
      fc.constant<RecapChange>({ type: 'choices', value: { skipped: 'in' } }),
    )
    fc.assert(
      fc.property(fc.array(change), fc.array(change), (a, b) => {
        expect(changedBy(recap({ updatedAt: LATER }), ...a, ...b)).toEqual(
          changedBy(recap({ updatedAt: LATER }), ...b, ...a),
        )
      }),
    )
  })

  it('replay from plain data to the same', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), (start, texts) => {
        const changes = typed(start, texts, 'closing')
        const stored = JSON.parse(JSON.stringify(changes)) as RecapChange[]
        const from = recap({ closing: start })
        expect(changedBy(from, ...stored)).toEqual(changedBy(from, ...changes))
        // What was written to the end twice is there once.
        const last = changes.at(-1)
        if (last)
          expect(changedBy(from, ...changes, last).closing).toBe(
            changedBy(from, ...changes).closing,
          )
      }),
    )
  })
})

it('a new recap is as it comes', () => {
  expect(recap()).toMatchObject({ createdAt: NOW, order: 'time', skipped: 'out', exported: null })
})
