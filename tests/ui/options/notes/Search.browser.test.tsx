import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { segmentOf } from '../../../../src/search/segment-of'
import { writeBlock } from '../../../../src/storage/search-blocks'
import { allViews, saveView } from '../../../../src/storage/views'
import { eventually, fill, press, type Shown } from '../../show'
import { activeRow, click, manyTalks, newProfile, openPage, rows, savedTalk, store } from '../page'

let shown: Shown

beforeEach(async () => {
  await page.viewport(1280, 800)
  await newProfile()
})

afterEach(async () => {
  shown.leave()
  await newProfile()
})

const talks = [
  savedTalk('Reducing cognitive load', { speakers: ['Federico Paolinelli'] }, '- line of sight'),
  savedTalk('Profiling', { track: 'Rust devroom', links: [] }, '- a line\n- of code'),
  savedTalk('Keynote', {
    speakers: ['Zoë Grøne'],
    track: null,
    start: '2023-02-05T09:00:00+01:00',
  }),
]
talks[0] = { ...talks[0], note: { ...talks[0]?.note, verdict: 'highlight' } } as never

const field = () => shown.find<HTMLInputElement>('search')
const count = () => shown.find('notes-count').textContent
const marked = () => [...shown.root.querySelectorAll('mark')].map((mark) => mark.textContent)

async function open(hash = '#/notes'): Promise<void> {
  await store(talks)
  shown = await openPage(hash)
  await eventually(() => count()?.includes('3 talks'))
}

test('the list answers at each input: hits, where they stand, and how many they are', async () => {
  await open()
  fill(field(), 'gron')
  await eventually(() => rows(shown).join() === 'Keynote')
  expect(count()).toBe('1 of 3 talks')
  expect(marked()).toEqual(['Grøn'])
  fill(field(), 'line')
  await eventually(() => rows(shown).length === 2)
  expect(shown.find('note-row').textContent).toContain('line')
  fill(field(), '"line of sight"')
  await eventually(() => rows(shown).join() === 'Reducing cognitive load')
  expect(marked()).toEqual(['line of sight'])
})

test('what was found is one list, the best first; a filter alone keeps the programme', async () => {
  await open()
  fill(field(), 'line')
  await eventually(() => rows(shown).length === 2)
  expect(shown.root.querySelectorAll('.talk-list-head:not(.talk-list-probes *)')).toHaveLength(0)
  fill(field(), 'has:video')
  await eventually(() => shown.root.querySelector('[role="group"].talk-list-group') !== null)
  expect(rows(shown)).toEqual(['Reducing cognitive load', 'Keynote'])
})

test('the first hits are shown before the library is read, which follows', async () => {
  const many = manyTalks(500)
  await store(many)
  await writeBlock(segmentOf(many), many)
  const readyAtFirstRow: (string | undefined)[] = []
  const watch = new MutationObserver(() => {
    if (document.querySelector('[data-testid="note-row"] mark') === null) return
    readyAtFirstRow.push(document.documentElement.dataset.ready)
  })
  watch.observe(document, { childList: true, subtree: true })
  shown = await openPage('#/notes?q=talk')
  await eventually(() => count() === '500 of 500 talks')
  watch.disconnect()
  expect(readyAtFirstRow[0]).toBeUndefined()
  expect(marked()).toContain('Talk')
})

test('a word that was misspelt is found, and it is told what was sought in its place', async () => {
  await open()
  fill(field(), 'profilling')
  await eventually(() => rows(shown).join() === 'Profiling')
  expect(shown.find('corrected').textContent).toContain('profiling')
})

test('/ leads to the search, Down into its hits, Escape clears it and then leaves', async () => {
  await open()
  const list = shown.find('notes-list')
  list.focus()
  expect(press(list, '/')).toBe(false)
  expect(document.activeElement).toBe(field())
  fill(field(), 'line')
  await eventually(() => rows(shown).length === 2)
  press(field(), 'ArrowDown')
  expect(document.activeElement).toBe(shown.find('notes-list'))
  field().focus()
  press(field(), 'Escape')
  expect(field().value).toBe('')
  expect(document.activeElement).toBe(field())
  await eventually(() => rows(shown).length === 3)
  press(field(), 'Escape')
  expect(document.activeElement).toBe(shown.find('notes-list'))
})

test('/ in a field is a character', async () => {
  await open('#/notes/fosdem-2023%2Fprofiling')
  await eventually(() => shown.has('note-body'))
  shown.find('note-body').focus()
  expect(press(shown.find('note-body'), '/')).toBe(true)
  expect(document.activeElement).toBe(shown.find('note-body'))
})

test('a new search begins at its top, with its first row active', async () => {
  await store(manyTalks(300))
  shown = await openPage()
  await eventually(() => count() === '300 talks')
  for (const typed of ['t', 'ta', '', 'tal']) {
    press(shown.find('notes-list'), 'End')
    await eventually(() => activeRow(shown)?.getAttribute('aria-posinset') === '300')
    fill(field(), typed)
    await eventually(() => count()?.startsWith('300 '))
    await eventually(() => shown.find('notes-list').scrollTop === 0)
    expect(activeRow(shown)?.getAttribute('aria-posinset')).toBe('1')
  }
})

describe('the address', () => {
  test('has the search a moment after it is typed, and leads back to it', async () => {
    await open()
    fill(field(), 'tag:x "a b"')
    await eventually(() => location.hash === '#/notes?q=tag%3Ax+%22a+b%22')
    shown.leave()
    shown = await openPage(location.hash)
    expect(field().value).toBe('tag:x "a b"')
  })

  test('of grouping and order too', async () => {
    await open('#/notes?by=track&sort=title')
    const heads = () =>
      [...shown.root.querySelectorAll('.talk-list-group .talk-list-head')].map(
        (head) => head.textContent,
      )
    expect(heads()).toEqual(['Go devroom', 'Rust devroom', 'No track'])
    click(shown.find('order-menu'))
    expect(shown.find('by-track').getAttribute('aria-pressed')).toBe('true')
    click(shown.find('by-none'))
    await eventually(() => heads().length === 0)
    expect(rows(shown)).toEqual(['Keynote', 'Profiling', 'Reducing cognitive load'])
    expect(location.hash).toBe('#/notes?by=none&sort=title')
  })

  test('Back leads from search to search, not from key to key', async () => {
    await open()
    for (const typed of ['l', 'li', 'lin', 'line']) fill(field(), typed)
    await eventually(() => location.hash === '#/notes?q=line')
    fill(field(), 'line o')
    await eventually(() => location.hash === '#/notes?q=line+o')
    press(field(), 'Enter')
    click(shown.find('filter-menu'))
    click(shown.find('filter-verdict:highlight'))
    await eventually(() => location.hash.endsWith('verdict%3Ahighlight'))
    history.back()
    await eventually(() => field().value === 'line o')
    history.back()
    await eventually(() => field().value === '')
    await eventually(() => rows(shown).length === 3)
  })

  test('has what was just typed also where a filter follows at once', async () => {
    await open()
    fill(field(), 'line')
    click(shown.find('filter-menu'))
    click(shown.find('filter-has:video'))
    await eventually(() => location.hash === '#/notes?q=line+has%3Avideo')
    history.back()
    await eventually(() => field().value === 'line')
    history.back()
    await eventually(() => field().value === '')
  })

  test('keeps the search of the list that a note was opened from', async () => {
    await open()
    fill(field(), 'profiling')
    await eventually(() => rows(shown).length === 1)
    click(shown.find('note-row'))
    await eventually(() => shown.has('note-body'))
    expect(location.hash).toBe('#/notes/fosdem-2023%2Fprofiling?q=profiling')
    history.back()
    await eventually(() => !shown.has('note-body'))
    expect(field().value).toBe('profiling')
  })
})

describe('filters', () => {
  test('are written into the search by their buttons, combine, and go as chips', async () => {
    await open()
    click(shown.find('filter-menu'))
    expect(document.activeElement).toBe(shown.find('filter-verdict:highlight'))
    click(shown.find('filter-has:video'))
    await eventually(() => rows(shown).length === 2)
    click(shown.find('filter-verdict:highlight'))
    await eventually(() => rows(shown).length === 1)
    expect(field().value).toBe('has:video verdict:highlight')
    expect(shown.find('filter-has:video').getAttribute('aria-pressed')).toBe('true')
    const chips = shown.root.querySelectorAll<HTMLElement>('[data-testid="search-chip"]')
    expect([...chips].map((chip) => chip.textContent)).toEqual(['Recording', 'Best'])
    click(chips[1] as HTMLElement)
    await eventually(() => field().value === 'has:video')
  })

  test('of conference, track and tag are chosen among those there are', async () => {
    await open()
    click(shown.find('filter-menu'))
    const select = shown.find<HTMLSelectElement>('filter-track')
    expect([...select.options].map((option) => option.value)).toEqual([
      '',
      'Go devroom',
      'Rust devroom',
    ])
    select.value = 'Rust devroom'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await eventually(() => field().value === 'track:"Rust devroom"')
    await eventually(() => rows(shown).join() === 'Profiling')
    shown.find<HTMLSelectElement>('filter-track').value = ''
    shown.find('filter-track').dispatchEvent(new Event('change', { bubbles: true }))
    await eventually(() => field().value === '')
  })

  test('that leave nothing say so, and offer to go one by one', async () => {
    await open()
    fill(field(), 'nowhere verdict:skip')
    await eventually(() => shown.has('nothing-found'))
    expect(count()).toBe('0 of 3 talks')
    click(shown.find('drop-filter'))
    await eventually(() => field().value === 'nowhere')
    click(shown.find('show-all'))
    await eventually(() => rows(shown).length === 3)
  })
})

test('a menu closes with Escape and gives the focus back, and closes when it is left', async () => {
  await open()
  const button = shown.find('filter-menu')
  button.focus()
  click(button)
  press(document.activeElement as HTMLElement, 'Escape')
  expect(shown.has('filter-menu-panel')).toBe(false)
  expect(document.activeElement).toBe(button)
  click(button)
  field().focus()
  await eventually(() => !shown.has('filter-menu-panel'))
  expect(document.activeElement).toBe(field())
})

test('? shows what can be typed and pressed, and an example is tried at a click', async () => {
  await open()
  shown.find('notes-list').focus()
  press(shown.find('notes-list'), '?')
  await eventually(() => shown.has('help-menu-panel'))
  const example = [...shown.find('help-menu-panel').querySelectorAll('button')].find(
    (button) => button.textContent === 'verdict:highlight',
  )
  click(example as HTMLElement)
  await eventually(() => rows(shown).join() === 'Reducing cognitive load')
  expect(shown.has('help-menu-panel')).toBe(false)
})

describe('views', () => {
  const name = () => shown.find<HTMLInputElement>('view-name')

  test('keep a search under a name, as a link with its own address', async () => {
    await open('#/notes?q=has%3Avideo&by=track')
    click(shown.find('views-menu'))
    fill(name(), 'Recorded')
    name().form?.requestSubmit()
    await eventually(async () => (await allViews()).length === 1)
    expect(document.activeElement).toBe(shown.find('views-menu'))
    click(shown.find('views-menu'))
    await eventually(() => shown.has('view-link'))
    expect(shown.find('view-link').getAttribute('href')).toBe('#/notes?q=has%3Avideo&by=track')
    expect(shown.find('view-link').getAttribute('aria-current')).toBe('true')
    expect(shown.has('view-name')).toBe(false)
  })

  test('are renamed, and deleted with a way back', async () => {
    const createdAt = '2023-02-04T10:00:00.000Z'
    await saveView({ id: 'v', name: 'Old', search: 'q=line', createdAt })
    await open()
    click(shown.find('views-menu'))
    await eventually(() => shown.has('view-rename'))
    click(shown.find('view-rename'))
    expect(document.activeElement).toBe(name())
    fill(name(), 'New')
    name().form?.requestSubmit()
    await eventually(() => shown.has('view-link') && shown.find('view-link').textContent === 'New')
    click(shown.find('view-remove'))
    await eventually(() => shown.has('undo-act'))
    expect(await allViews()).toEqual([])
    click(shown.find('undo-act'))
    await eventually(async () => (await allViews()).length === 1)
    expect((await allViews())[0]?.name).toBe('New')
  })
})
