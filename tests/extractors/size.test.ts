import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Plugin, rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'

const pathOf = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url))

/** Where sites are plugged in. */
const REGISTRIES = ['extractors/registry.ts', 'talk/named-talk.ts'].map(pathOf)

/** bytes, gzip. Those who have more have many generations of pages, or files in many forms. */
const MOST = 1_024
const LARGER: Record<string, number> = {
  fosdem: 3_072,
  pretalx: 1_950,
  'media-ccc-de': 1_350,
  frab: 1_200,
}

/** A module that a registry imports: `./fosdem`, `./sites/fosdem`, of the site `fosdem`. */
interface Part {
  site: string
  module: string
  names: string[]
}

const parts = REGISTRIES.flatMap(partsOf)
const sites = [...new Set(parts.map(({ site }) => site))]

describe('what is injected into pages', async () => {
  const all = await sizeWithout(null)

  it('knows what is registered', () => {
    expect(sites).toContain('fosdem')
  })

  it.each(sites)('grows by little for %s', async (site) => {
    const grown = all - (await sizeWithout(site))
    expect(grown, 'the site is not left out').toBeGreaterThan(0)
    expect(grown).toBeLessThanOrEqual(LARGER[site] ?? MOST)
  })
})

/** What a registry imports to list it: `= [fosdem, pretalx]`. */
function partsOf(registry: string): Part[] {
  const code = readFileSync(registry, 'utf8')
  const lists = [...code.matchAll(/= \[([^\]]*)\]/g)].map(([, names = '']) => names).join()
  const listed = new Set(list(lists))
  const imports = code.matchAll(/^import \{([^}]*)\} from '(\.\/[^']+)'/gm)
  return [...imports].flatMap(([, names = '', module = '']) =>
    list(names).some((name) => listed.has(name))
      ? [{ site: siteOf(module), module, names: list(names) }]
      : [],
  )
}

function list(names: string): string[] {
  return names.match(/\w+/g) ?? []
}

/** `./pretalx`, `./pretalx/schedule` and `./sites/pretalx` are of one site. */
function siteOf(module: string): string {
  return module.replace(/^\.\/(sites\/)?/, '').split('/')[0] ?? ''
}

/** bytes of the content script where a site is in no registry. */
async function sizeWithout(site: string | null): Promise<number> {
  const bundle = await rolldown({
    input: pathOf('content/capture.ts'),
    platform: 'browser',
    logLevel: 'silent',
    plugins: [leaveOut(site)],
  })
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true })
    return gzipSync(output[0].code).length
  } finally {
    await bundle.close()
  }
}

/** Puts in the place of a site what reads nothing, also where both an extractor and a namer are asked. */
function leaveOut(site: string | null): Plugin {
  return {
    name: 'talkmark:leave-out',
    resolveId(module, importer) {
      const part = parts.find((one) => one.site === site && one.module === module)
      return part && importer && REGISTRIES.includes(importer) ? `\0${module}` : null
    },
    load(id) {
      if (!id.startsWith('\0./')) return null
      const part = parts.find(({ module }) => `\0${module}` === id)
      return (part?.names ?? []).map((name) => `export const ${name} = () => null`).join('\n')
    },
  }
}
