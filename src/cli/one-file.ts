import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { rolldown } from 'rolldown'
import type { Plugin, Rolldown } from 'vite'

/**
 * Makes one script and no style sheet of a page that a build has split up: `page` is its path in the
 * build, `popup/index.html`. What the page imports later stays in files of its own, which take from
 * that script what they share with it: a second copy would be a second database connection, and
 * components of a second Preact. What is made of notes shares nothing and is left as the other pages
 * have it.
 *
 * Each file more costs a page in a fresh process some 2 ms before its first frame (measured in
 * Chromium 156: 9 to 20 ms for the popup's seven), which a popup feels and a tab does not.
 */
export function oneFile(page: string): Plugin {
  return {
    name: 'talkmark:one-file',
    enforce: 'post',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const file = join(dir, page)
      const html = await readFile(file, 'utf8')
      const entry = /<script type="module"[^>]* src="\/([^"]+)"/.exec(html)?.[1]
      if (!entry) throw new Error(`${page} has no script of its own.`)
      const name = page.split('/')[0] ?? ''
      const sheets = sheetsOf(html)
      const apart = scriptsOf(bundle, '/src/export/').map((path) => basename(path))
      const made = await merged(join(dir, entry), name, sheets, apart)
      const own = scriptsOf(bundle, `/src/ui/${name}/`)
      for (const path of [entry, ...own]) await rm(join(dir, path))
      for (const { fileName, code } of made) await writeFile(join(dir, 'assets', fileName), code)
      const script = `assets/${made[0]?.fileName}`
      const texts = await Promise.all(sheets.map((path) => readFile(join(dir, path), 'utf8')))
      await writeFile(file, withOnly(html, script, texts.join('')))
    },
  }
}

interface Script {
  fileName: string
  code: string
}

/** The script with all that it imports at its start, first; then what it imports later. */
async function merged(
  entry: string,
  page: string,
  sheets: string[],
  apart: string[],
): Promise<Script[]> {
  const bundle = await rolldown({
    input: entry,
    plugins: [
      {
        name: 'talkmark:later-imports',
        resolveDynamicImport: (specifier) =>
          typeof specifier === 'string' && apart.includes(basename(specifier))
            ? { id: specifier, external: true }
            : null,
        transform: (code) => withoutPreloads(code, sheets),
      },
    ],
  })
  try {
    const { output } = await bundle.generate({
      format: 'es',
      minify: true,
      entryFileNames: `${page}-[name]-[hash].js`,
      chunkFileNames: `${page}-[name]-[hash].js`,
      codeSplitting: {
        groups: [{ name: (id, from) => (startOf(entry, from).has(id) ? 'start' : null) }],
      },
    })
    // All of the start may be in a script of its own: then one is left that holds nothing.
    const scripts = output.flatMap((one) =>
      one.type === 'chunk' && one.moduleIds.length > 0 ? [one] : [],
    )
    const first = scripts.find((one) => one.moduleIds.includes(entry))
    if (!first || first.imports.length > 0) throw new Error(`${entry} is still in several files.`)
    return [first, ...scripts.filter((one) => one !== first)]
  } finally {
    await bundle.close()
  }
}

interface ModuleInfos {
  getModuleInfo(id: string): { importedIds: string[] } | null
}

/** All that a script imports at its start, and itself. */
function startOf(entry: string, from: ModuleInfos): Set<string> {
  const start = new Set([entry])
  // What is added meanwhile is gone through as well.
  for (const id of start)
    for (const next of from.getModuleInfo(id)?.importedIds ?? []) start.add(next)
  return start
}

/**
 * Vite loads beforehand what a later script imports: those files are no more, nor are the sheets that
 * the page has within itself.
 */
function withoutPreloads(code: string, sheets: string[]): string {
  return code.replace(
    /(__vite__mapDeps,d=\(m\.f\|\|\(m\.f=)(\[[^\]]*\])(\)\)\)=>i\.map\(i=>d\[i\]\))/,
    (_, before: string, list: string, after: string) => {
      const files = (JSON.parse(list) as string[]).map((file) =>
        file.endsWith('.css') && !sheets.includes(file) ? file : '',
      )
      return `${before}${JSON.stringify(files)}${after}.filter(Boolean)`
    },
  )
}

/** Paths of the scripts that are loaded later, and made of a file in `folder`. */
function scriptsOf(bundle: Rolldown.OutputBundle, folder: string): string[] {
  return Object.values(bundle).flatMap((one) =>
    one.type === 'chunk' && one.facadeModuleId?.includes(folder) ? [one.fileName] : [],
  )
}

function sheetsOf(html: string): string[] {
  const sheets = html.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)"/g)
  return [...sheets].map(([, path = '']) => path)
}

function withOnly(html: string, script: string, css: string): string {
  return html
    .replace(/\s*<link rel="(?:modulepreload|stylesheet)"[^>]*>/g, '')
    .replace(/(<script type="module"[^>]* src=)"[^"]+"/, `$1"/${script}"`)
    .replace('</head>', () => `<style>${css}</style>\n  </head>`)
}
