import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { openDatabase } from '../../../../src/storage/database'
import { allTemplates } from '../../../../src/storage/templates'
import { BUILT_IN } from '../../../../src/template/builtin'
import { parseTemplates, templatesFile } from '../../../../src/template/file'
import { eventually, fill, type Shown } from '../../show'
import { choose, downloads, nth } from '../files'
import { click, newProfile, openPage, savedTalk, store } from '../page'

let shown: Shown

beforeEach(async () => {
  await page.viewport(1400, 900)
  await newProfile()
})

afterEach(async () => {
  vi.restoreAllMocks()
  shown.leave()
  await newProfile()
})

async function open(hash = '#/templates'): Promise<void> {
  shown = await openPage(hash)
  await eventually(() => shown.has('template-source') || shown.has('template-link'))
}

/** The first built-in one, copied and open. */
async function openCopy(): Promise<HTMLTextAreaElement> {
  await open()
  click(shown.find('template-copy'))
  await eventually(() => shown.has('template-name'))
  return source()
}

const source = () => shown.find<HTMLTextAreaElement>('template-source')
const previewed = () => shown.find('preview-text').textContent ?? ''
const links = () =>
  [...shown.root.querySelectorAll('[data-testid="template-link"]')].map((link) => link.textContent)
const stored = async () => (await allTemplates())[0]

/** What another window does to the template. */
async function changeElsewhere(change: (source: string) => string): Promise<void> {
  const known = await stored()
  if (!known) throw new Error('There is no template.')
  const updatedAt = new Date(Date.parse(known.updatedAt) + 1000).toISOString()
  const changed = { ...known, source: change(known.source), updatedAt }
  ;(await openDatabase()).put('templates', changed)
  const elsewhere = new BroadcastChannel('talkmark')
  elsewhere.postMessage({ type: 'template', id: known.id })
  elsewhere.close()
}

async function until(text: string): Promise<void> {
  await eventually(() => shown.has('preview-text') && previewed().includes(text))
}

describe('the built-in templates', () => {
  test('can be read, tried on a sample, and not be changed', async () => {
    await open()
    expect(links()).toHaveLength(BUILT_IN.length)
    expect(source().readOnly).toBe(true)
    await until('# My notes')
    expect(shown.find<HTMLSelectElement>('preview-of').value).toBe('sample')
  })

  test('are tried on the notes that are there', async () => {
    await store([savedTalk('First', {}, 'My own words.')])
    await open('#/templates/notes')
    await until('My own words.')
  })

  test('for single talks show the file that they make', async () => {
    await store([savedTalk('First', { subtitle: null })])
    await open('#/templates/obsidian')
    await until('title: First')
    expect(shown.find('preview-path').textContent).toBe('FOSDEM 2023/2023-02-04/First.md')
  })
})

describe('a copy', () => {
  test('is open at once, named, and kept', async () => {
    await openCopy()
    expect(document.activeElement).toBe(shown.find('template-name'))
    expect(location.hash).toBe(`#/templates/${(await stored())?.id}`)
    expect(await stored()).toMatchObject({ name: 'Copy of Recap article', base: 'recap' })
  })

  test('is stored at each key, and its preview follows', async () => {
    const field = await openCopy()
    fill(field, '{{ title | upcase }}!')
    await until('MY NOTES!')
    await eventually(async () => (await stored())?.source === '{{ title | upcase }}!')
    await eventually(() => shown.find('save-state').dataset.state === 'saved')
    fill(shown.find('template-name'), 'Loud')
    await eventually(async () => (await stored())?.name === 'Loud')
    expect(links().at(-1)).toContain('Loud')
  })

  test('that is changed elsewhere does not change under the hands, and nothing of either is lost', async () => {
    const field = await openCopy()
    act(() => field.focus())
    fill(field, 'one\ntwo')
    await eventually(() => shown.find('save-state').dataset.state === 'saved')
    await changeElsewhere((known) => `zero\n${known}`)
    await eventually(() => shown.has('template-show'))
    expect(field.value).toBe('one\ntwo')
    fill(field, 'one\ntwo\nthree')
    expect(field.value).toBe('one\ntwo\nthree')
    await eventually(async () => (await stored())?.source === 'zero\none\ntwo\nthree')
    await until('zero')
    click(shown.find('template-show'))
    expect(field.value).toBe('zero\none\ntwo\nthree')
    expect(shown.has('template-show')).toBe(false)
  })

  test('that breaks keeps its last preview, and says what is wrong and where', async () => {
    const field = await openCopy()
    fill(field, 'Fine: {{ title }}')
    await until('Fine: My notes')
    fill(field, 'Fine: {{ title }}\n{{ titel | upcase }}')
    await eventually(() => shown.find('template-problem').textContent?.includes('titel'))
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.getAttribute('aria-describedby')).toBe('template-problem')
    // An unknown name leaves a gap; what can't be read leaves what was there.
    fill(field, 'Broken: {{ title')
    await eventually(() => shown.find('template-problem').textContent?.includes('not closed'))
    expect(previewed()).toContain('Fine: My notes')
    expect(shown.find('template-go').textContent).toBe('Line 1, column 9')
    click(shown.find('template-go'))
    expect(document.activeElement).toBe(field)
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('{{')
    fill(field, 'Mended: {{ title }}')
    await until('Mended: My notes')
    expect(shown.has('template-go')).toBe(false)
  })

  test('that runs away is stopped, and the page answers', async () => {
    const field = await openCopy()
    fill(field, '{% for i in (1..999) %}{% for i in (1..99999) %}{% endfor %}{% endfor %}')
    await eventually(() => shown.find('template-problem').textContent?.includes('too long'))
  })

  test('takes names where the cursor is, and undo takes them back', async () => {
    const field = await openCopy()
    fill(field, 'a  b')
    act(() => {
      field.focus()
      field.setSelectionRange(2, 2)
    })
    click(shown.find('names').querySelector('summary') as HTMLElement)
    fill(shown.find('names-search'), 'talk.tit')
    click(shown.find('names-entry'))
    await eventually(() => field.value === 'a {{ talk.title }} b')
    expect(document.activeElement).toBe(field)
    await eventually(async () => (await stored())?.source === 'a {{ talk.title }} b')
    act(() => {
      document.execCommand('undo')
    })
    await eventually(() => field.value === 'a  b')
  })

  test('offers the names that begin like what is typed', async () => {
    const field = await openCopy()
    fill(field, '{{ talk.spea')
    await eventually(() => shown.has('offers'))
    const [offer] = shown.find('offers').querySelectorAll('button')
    expect(offer?.textContent).toBe('talk.speakers')
    act(() => field.focus())
    click(offer as HTMLElement)
    await eventually(() => field.value === '{{ talk.speakers')
    fill(field, '{{ title | up')
    await eventually(() => shown.find('offers').textContent === 'upcase')
  })

  test('can be reset, and that undone', async () => {
    const field = await openCopy()
    fill(field, 'mine')
    click(shown.find('template-reset'))
    await eventually(() => field.value === BUILT_IN[0]?.source)
    click(shown.find('undo'))
    await eventually(() => field.value === 'mine')
    await eventually(async () => (await stored())?.source === 'mine')
  })

  test('can be deleted, and that undone', async () => {
    await openCopy()
    const before = await stored()
    click(shown.find('template-delete'))
    await eventually(async () => (await allTemplates()).length === 0)
    await eventually(() => links().length === BUILT_IN.length)
    click(shown.find('undo'))
    await eventually(() => shown.has('template-name'))
    expect(await stored()).toEqual(before)
  })

  test('can be made of single talks, under a name of its own', async () => {
    await store([savedTalk('A/B', { subtitle: null })])
    const field = await openCopy()
    act(() => {
      const scope = shown.find<HTMLSelectElement>('template-scope')
      scope.value = 'talk'
      scope.dispatchEvent(new Event('change', { bubbles: true }))
    })
    fill(field, '{{ talk.title }}')
    fill(shown.find('template-extension'), 'T.x t')
    fill(shown.find('template-path'), 'Talks/{{ talk.title }}')
    await eventually(
      () => shown.has('preview-path') && shown.find('preview-path').textContent === 'Talks/A B.txt',
    )
    fill(shown.find('template-path'), 'Talks/{{ talk.title')
    await eventually(() => shown.find('template-path-problem').textContent?.includes('not closed'))
  })
})

describe('files', () => {
  test('take templates along, and bring them', async () => {
    const files = downloads()
    const field = await openCopy()
    fill(field, 'mine')
    click(shown.find('template-export'))
    const file = await nth(files, 0)
    expect(file.name).toBe('Copy of Recap article.json')
    expect(parseTemplates(await file.text())).toMatchObject([{ source: 'mine', base: 'recap' }])
    choose(shown.find('templates-import'), await file.text())
    await eventually(async () => (await allTemplates()).length === 2)
    await eventually(() => links().some((name) => name?.includes('Copy of Recap article 2')))
  })

  test('of several templates are taken whole', async () => {
    await open()
    choose(shown.find('templates-import'), templatesFile(BUILT_IN))
    await eventually(async () => (await allTemplates()).length === BUILT_IN.length)
  })

  test('that are not right are refused with the reason', async () => {
    await open()
    choose(shown.find('templates-import'), '{"format":"talkmark-templates"}', 'x.json')
    await eventually(() => shown.find('templates-import-problem').textContent?.includes('x.json'))
    const bad = templatesFile(BUILT_IN).replace('"article"', '"everything"')
    choose(shown.find('templates-import'), bad, 'y.json')
    await eventually(() =>
      shown.find('templates-import-problem').textContent?.includes('template 1, scope'),
    )
    expect(await allTemplates()).toEqual([])
  })
})

test('an address of a template that is gone says so', async () => {
  shown = await openPage('#/templates/gone')
  await eventually(() => shown.root.textContent?.includes('not here any more'))
})
