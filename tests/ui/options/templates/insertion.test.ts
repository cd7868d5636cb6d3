import { describe, expect, test } from 'vitest'
import { insertionFor, type Named, offersFor } from '../../../../src/ui/options/templates/insertion'

const TITLE: Named = { name: 'talk.title', kind: 'text', example: 'A title' }
const TALKS: Named = { name: 'section.talks', kind: 'list', example: '' }
const UPCASE: Named = { name: 'upcase', kind: 'filter', example: '{{ talk.title | upcase }}' }

/** The text after inserting at the mark `^`. */
function inserted(marked: string, named: Named): string {
  const at = marked.indexOf('^')
  const source = marked.replace('^', '')
  const { start, end, text } = insertionFor(source, at, named)
  return source.slice(0, start) + text + source.slice(end)
}

describe('what goes in', () => {
  test.each([
    ['a ^ b', TITLE, 'a {{ talk.title }} b'],
    ['{{ ^ }}', TITLE, '{{ talk.title }}'],
    ['{{ ta^ }}', TITLE, '{{ talk.title }}'],
    ['{{ talk.^ }}', TITLE, '{{ talk.title }}'],
    ['{% if ^ %}', TITLE, '{% if talk.title %}'],
    ['{{ x }}^', TITLE, '{{ x }}{{ talk.title }}'],
    ['^', TALKS, '{% for talk in section.talks %}\n{{ talk }}\n{% endfor %}'],
    ['{% for talk in ^ %}', TALKS, '{% for talk in section.talks %}'],
    ['^', UPCASE, '{{ talk.title | upcase }}'],
    ['{{ talk.title^ }}', UPCASE, '{{ talk.title | upcase }}'],
    ['{{ talk.title | ^ }}', UPCASE, '{{ talk.title | upcase }}'],
    ['{{ talk.title | up^ }}', UPCASE, '{{ talk.title | upcase }}'],
  ])('%s', (marked, named, expected) => {
    expect(inserted(marked, named)).toBe(expected)
  })
})

describe('what is offered', () => {
  test.each([
    ['{{ ta^', ['talk.title']],
    ['{{ talk.title | ^', []],
    ['{{ talk.title | u^', ['upcase']],
    ['{{ u^', []],
    ['ta^', []],
    ['{{ x }} ta^', []],
    ['{{ talk.title^', []],
  ])('%s', (marked, names) => {
    const at = marked.indexOf('^')
    const offers = offersFor(marked.replace('^', ''), at, [TITLE, TALKS, UPCASE])
    expect(offers.map(({ name }) => name)).toEqual(names)
  })
})
