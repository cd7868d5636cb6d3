import { describe, expect, test } from 'vitest'
import { applyChange, type NoteChange } from '../../src/note/change'
import { emptyNote, isUntouched, type Note } from '../../src/note/note'

const NOW = '2023-02-04T10:00:00.000Z'

function noteAfter(stored: Partial<Note>, ...changes: NoteChange[]): Note {
  const note: Note = { ...emptyNote('fosdem-2023/x', NOW), ...stored }
  return changes.reduce((made, change) => applyChange(made, change, NOW), note)
}

describe('a popup that does not know the stored note yet', () => {
  test('types a draft of its own below the stored one', () => {
    const typed = noteAfter(
      { draft: 'from before' },
      { type: 'draft', base: '', text: 'n' },
      { type: 'draft', base: 'n', text: 'new' },
    )
    expect(typed.draft).toBe('from before\nnew')
    const goneOn = applyChange(
      typed,
      { type: 'draft', base: typed.draft, text: `${typed.draft}er` },
      NOW,
    )
    expect(goneOn.draft).toBe('from before\nnewer')
  })

  test('uses up what it typed as a point, and nothing else', () => {
    const jotted = noteAfter(
      { draft: 'from before', body: '- a' },
      { type: 'draft', base: '', text: 'new' },
      { type: 'points', lines: ['- new'], draft: 'new' },
    )
    expect(jotted).toMatchObject({ body: '- a\n- new', draft: 'from before' })
  })

  test('goes on below what the earlier popup makes of its own, and of which it makes a point', () => {
    const earlier: NoteChange[] = [
      { type: 'draft', base: 'from', text: 'from before' },
      { type: 'points', lines: ['- from before'], draft: 'from before' },
    ]
    const typed = noteAfter({ draft: 'from' }, { type: 'draft', base: '', text: 'ne' }, ...earlier)
    expect(typed).toMatchObject({ body: '- from before', draft: 'ne' })
    const seen: NoteChange = { type: 'draft', base: 'from\nne', text: 'from\nnew' }
    expect(applyChange(typed, seen, NOW).draft).toBe('new')
    const entered: NoteChange = { type: 'points', lines: ['- ne'], draft: 'from\nne' }
    expect(applyChange(typed, entered, NOW).draft).toBe('')
    const rewritten: NoteChange = { type: 'draft', base: 'from\nne', text: 'form\nne' }
    expect(applyChange(typed, rewritten, NOW).draft).toBe('form\nne')
  })

  test('adds a tag to the stored ones', () => {
    expect(noteAfter({ tags: ['go'] }, { type: 'tags', base: [], value: ['rust'] }).tags).toEqual([
      'go',
      'rust',
    ])
  })
})

describe('a surface that knows the stored note', () => {
  test('changes the draft, and clears it', () => {
    const change = { type: 'draft', base: 'ab', text: 'abc' } as const
    expect(noteAfter({ draft: 'ab' }, change).draft).toBe('abc')
    expect(noteAfter({ draft: 'ab' }, { type: 'draft', base: 'ab', text: '' }).draft).toBe('')
    const points: NoteChange = { type: 'points', lines: ['- ab'], draft: 'ab' }
    expect(noteAfter({ draft: 'ab' }, points)).toMatchObject({ body: '- ab', draft: '' })
  })

  test('removes a tag, and keeps one that another surface added meanwhile', () => {
    const change: NoteChange = { type: 'tags', base: ['a', 'b'], value: ['b'] }
    expect(noteAfter({ tags: ['a', 'b', 'c'] }, change).tags).toEqual(['b', 'c'])
  })

  test('loses neither draft where both were changed', () => {
    const typed = noteAfter({ draft: 'theirs' }, { type: 'draft', base: 'old', text: 'mine' })
    expect(typed.draft).toBe('theirs\nmine')
  })
})

const BEFORE = '2023-02-03T10:00:00.000Z'
const untouched = emptyNote('fosdem-2023/x', BEFORE)
const madeBy = (...changes: NoteChange[]) => noteAfter({ createdAt: BEFORE }, ...changes)

describe('a change', () => {
  test('keeps the point being typed, until it is one', () => {
    expect(madeBy({ type: 'draft', text: 'half' })).toMatchObject({ draft: 'half', body: '' })
    const points: NoteChange = { type: 'points', lines: ['- half a point'] }
    expect(madeBy({ type: 'draft', text: 'half' }, points)).toMatchObject({
      draft: '',
      body: '- half a point',
    })
  })

  test('merges a body with what the note has become meanwhile', () => {
    expect(
      madeBy(
        { type: 'points', lines: ['- a'] },
        { type: 'points', lines: ['- from the other window'] },
        { type: 'body', base: '- a', text: '- a, better' },
      ).body,
    ).toBe('- a, better\n- from the other window')
  })

  test('sets the marks', () => {
    expect(
      madeBy(
        { type: 'verdict', value: 'highlight' },
        { type: 'attended', value: 'live' },
        { type: 'tags', value: ['go'] },
      ),
    ).toMatchObject({ verdict: 'highlight', attended: 'live', tags: ['go'] })
  })

  test('attaches a page once, and takes it off again', () => {
    const link = { kind: 'slides', url: 'https://a.example/', label: null } as const
    const attach: NoteChange = { type: 'attach', link }
    expect(madeBy(attach, { type: 'attach', link: { ...link, label: 'Slides' } }).links).toEqual([
      { ...link, label: 'Slides' },
    ])
    expect(madeBy(attach, { type: 'detach', url: link.url }).links).toEqual([])
  })

  test('changes the time of the change and nothing else of the note', () => {
    const changed = madeBy({ type: 'verdict', value: 'good' })
    expect(changed).toEqual({ ...untouched, verdict: 'good', updatedAt: NOW })
  })
})

describe('isUntouched', () => {
  test('is true until the user did something', () => {
    expect(isUntouched(untouched)).toBe(true)
    expect(isUntouched(madeBy({ type: 'draft', text: 'x' }))).toBe(false)
    expect(isUntouched(madeBy({ type: 'tags', value: ['x'] }))).toBe(false)
  })
})
