import { describe, expect, it } from 'vitest'
import { capturePage } from '../../src/extractors/index'
import { expectHarmless } from './harmless'
import { POISONS } from './poison'
import { schedulePages, talkPages } from './site-fixtures'

const NOW = '2026-02-01T10:00:00.000Z'
const DOSE = { nodes: 100_000, depth: 5_000, characters: 1_000_000 }

/** Addresses and texts of a megabyte, but not sixty of them beside each other. */
const LONG = { ...DOSE, characters: 100_000 }

describe.each([...talkPages, ...schedulePages])(
  '$site’s page $name',
  { timeout: 60_000 },
  (page) => {
    it.each(POISONS)('with $name', ({ name, into }) => {
      const doc = new DOMParser().parseFromString(page.html, 'text/html')
      into(doc, name.startsWith('long') ? LONG : DOSE)
      expectHarmless(capturePage(doc, page.url, NOW))
    })

    it('with names in its way, where they are alive', async () => {
      const doc = new DOMParser().parseFromString(page.html, 'text/html')
      for (const script of doc.querySelectorAll('script, img[src], iframe, link')) script.remove()
      POISONS.find(({ name }) => name.includes('names'))?.into(doc, DOSE)
      const frame = document.createElement('iframe')
      frame.sandbox.value = 'allow-same-origin'
      frame.srcdoc = new XMLSerializer().serializeToString(doc)
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await loaded
      const alive = frame.contentDocument as Document
      expect(String(alive.querySelector)).toContain('HTMLImageElement')
      expectHarmless(capturePage(alive, page.url, NOW))
      frame.remove()
    })
  },
)
