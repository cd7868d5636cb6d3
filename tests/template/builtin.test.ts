import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BUILT_IN } from '../../src/template/builtin'
import { renderArticle, renderTalk } from '../../src/template/render'
import { SAMPLE_TALKS, sampleArticle } from '../../src/template/sample'
import type { Template } from '../../src/template/template'

const NOW = '2023-02-10T09:00:00.000Z'

function golden({ id, extension }: Template): string {
  return readFileSync(`tests/template/golden/${id}.${extension}`, 'utf8')
}

async function ofSample(template: Template): Promise<string> {
  if (template.scope === 'article') return renderArticle(template, await sampleArticle(), 'mistake')
  return (await renderTalk(template, SAMPLE_TALKS[0], { now: NOW, unknown: 'mistake' })).text
}

describe.each(BUILT_IN)('$name', (template) => {
  test('makes of the sample what it should, and knows every name it uses', async () => {
    expect(await ofSample(template)).toBe(golden(template))
  })

  test('makes a file of a single talk too', async () => {
    const { path, text } = await renderTalk(template, SAMPLE_TALKS[0], { now: NOW })
    const name = `Sample Days 2023/2023-02-04/Keeping the line of sight.${template.extension}`
    expect(path).toBe(name)
    expect(text).toContain('Errors are types')
  })

  test('has nothing to say of an article with nothing in it but its title', async () => {
    const empty = { title: '', opening: '', closing: '', sections: [], links: [], leftOut: [] }
    const text = await renderArticle(template, empty, 'mistake')
    expect(text.replace(/^---\n[\s\S]*?\n---\n/, '')).toMatch(/^(?:(?:- )?(?:# )?Notes\n)?$/)
  })
})

test('ids are the ones that recaps and settings keep', () => {
  expect(BUILT_IN.map(({ id }) => id)).toEqual([
    'recap',
    'notes',
    'obsidian',
    'logseq',
    'hugo',
    'text',
  ])
})
