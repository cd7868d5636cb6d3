import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The table of docs/architecture.md is the law itself, so the page can't drift from the code. */
const allowed = readTable(readFileSync('docs/architecture.md', 'utf8'))
const sources = ['src', 'popup', 'options'].flatMap(scriptsIn).sort()

describe('the import table', () => {
  test('names every folder, and no folder that is not there', () => {
    const folders = new Set(sources.map(folderOf))
    expect([...folders].sort()).toEqual([...allowed.keys()].sort())
  })

  test('holds in every file', () => {
    expect(sources.flatMap(forbiddenImports)).toEqual([])
  })
})

test("the browser's API is used in src/browser alone", () => {
  const others = sources.filter((file) => folderOf(file) !== 'browser')
  const direct = others.filter((file) => importsOf(file).includes('webextension-polyfill'))
  const bare = others.filter((file) =>
    /(?<![\w.'"`/-])(?:chrome|browser)\s*\??\.\s*[a-z]/.test(code(file)),
  )
  expect([...direct, ...bare]).toEqual([])
})

test('markup is never made of text', () => {
  const markup = /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML/
  expect(sources.filter((file) => markup.test(code(file)))).toEqual([])
})

/** `file → folder` for each import that the table does not allow. */
function forbiddenImports(file: string): string[] {
  const folder = folderOf(file)
  return importsOf(file)
    .filter((target) => target.startsWith('.') && !isAddress(target))
    .map((target) => normalize(join(dirname(file), target)))
    .filter((target) => target.startsWith('src/') && !target.startsWith('src/static/'))
    .map(folderOf)
    .filter((target) => target !== folder && !allowed.get(folder)?.includes(target))
    .map((target) => `${file} → ${target}`)
}

function scriptsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
}

/** Rows `| a, b | c, d |`: a and b may import c and d; a dash stands for nothing. */
function readTable(page: string): Map<string, string[]> {
  const rows =
    page.slice(page.indexOf('| folder | may import |')).split('\n\n')[0]?.split('\n') ?? []
  return new Map(
    rows.slice(2).flatMap((row) => {
      const [folders = '', targets = ''] = row.split('|').slice(1, 3)
      const may = names(targets)
      return names(folders).map((folder) => [folder, may] as const)
    }),
  )
}

function names(cell: string): string[] {
  return cell.split(',').flatMap((name) => name.match(/\w+/) ?? [])
}

/** `src/ui/popup/Foot.tsx` → `ui`; the folders `popup` and `options` stand at the top. */
function folderOf(file: string): string {
  const [top = '', second = ''] = file.split('/')
  return top === 'src' ? second : top
}

function importsOf(file: string): string[] {
  const text = code(file)
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"]+)\1/g)
  return [...found].map(([, , target = '']) => target)
}

/** An address of a script, not code: `../content/capture?iife`. */
function isAddress(target: string): boolean {
  return target.endsWith('?iife')
}

/** The file without its comments. */
function code(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
}
