import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { rolldown } from 'rolldown'
import type { Plugin } from 'vite'

/**
 * Makes one script and no style sheet of a page that a build has split up: `page` is its path in the
 * build, `popup/index.html`. What the page imports later stays in files of its own.
 *
 * Each file more costs a page in a fresh process some 2 ms before its first frame (measured in
 * Chromium 156: 9 to 20 ms for the popup's seven), which a popup feels and a tab does not.
 */
export function oneFile(page: string): Plugin {
  return {
    name: 'talkmark:one-file',
    enforce: 'post',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const file = join(dir, page)
      const html = await readFile(file, 'utf8')
      const entry = /<script type="module"[^>]* src="\/([^"]+)"/.exec(html)?.[1]
      if (!entry) throw new Error(`${page} has no script of its own.`)
      const script = `assets/${page.split('/')[0]}-${basename(entry)}`
      await writeFile(join(dir, script), await merged(join(dir, entry)))
      await rm(join(dir, entry))
      await writeFile(file, withOnly(html, script, await styles(dir, html)))
    },
  }
}

/** The script with all that it imports at its start; what it imports later is left where it is. */
async function merged(entry: string): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    plugins: [
      {
        name: 'talkmark:later-imports',
        resolveDynamicImport: (specifier) =>
          typeof specifier === 'string' ? { id: specifier, external: true } : null,
      },
    ],
  })
  try {
    const { output } = await bundle.generate({ format: 'es', minify: true })
    if (output.length !== 1) throw new Error(`${entry} is still in ${output.length} files.`)
    return output[0].code
  } finally {
    await bundle.close()
  }
}

async function styles(dir: string, html: string): Promise<string> {
  const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)"/g)]
  const texts = await Promise.all(sheets.map(([, path = '']) => readFile(join(dir, path), 'utf8')))
  return texts.join('')
}

function withOnly(html: string, script: string, css: string): string {
  return html
    .replace(/\s*<link rel="(?:modulepreload|stylesheet)"[^>]*>/g, '')
    .replace(/(<script type="module"[^>]* src=)"[^"]+"/, `$1"/${script}"`)
    .replace('</head>', () => `<style>${css}</style>\n  </head>`)
}
