import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ask } from '../../src/extractors/extractor'

/**
 * What a site would answer when it is asked for more than a page says, as far as that is stored:
 * `NAME.ics` beside `NAME.html`, and the conference's exported schedule in the folder `schedules`
 * beside the pages (`good2025-….json` for `good2025-3PW9AL.html`).
 */
export function answersOf(folder: string, name: string): { there: 'some' | 'none'; ask: Ask } {
  const files = new Map<string, string>()
  const calendar = join(folder, `${name}.ics`)
  if (existsSync(calendar)) files.set('ics', calendar)
  for (const [type, file] of exportsOf(join(folder, '../../schedules'), name)) files.set(type, file)
  return {
    there: files.size > 0 ? 'some' : 'none',
    ask: async (path) => {
      const asked = /\/schedule\/export\/schedule\.(json|xml)$|\/talk\/[^/]+\.(ics)$/.exec(path)
      const file = files.get(asked?.[1] ?? asked?.[2] ?? '')
      return file ? readFileSync(file, 'utf8') : null
    },
  }
}

function exportsOf(folder: string, name: string): [type: string, file: string][] {
  const conference = /^([a-z]+\d{4})-/.exec(name)?.[1]
  if (!conference || !existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.startsWith(`${conference}-pretalx-`))
  return files.flatMap((file) => {
    const type = /\.(json|xml)$/.exec(file)?.[1]
    return type ? [[type, join(folder, file)] as [string, string]] : []
  })
}
