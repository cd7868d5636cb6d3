import { strToU8, zipSync } from 'fflate'
import { collectionMarkdown } from '../../src/export/collection'
import { type VaultFile, vaultZip } from '../../src/export/vault'
import { vaultFiles } from '../../src/export/vault-files'
import { BUILT_IN } from '../../src/template/builtin'
import { talkRendererOrFallback } from '../../src/template/render'
import { blobOf } from '../../src/ui/options/out/blob'
import { made } from './made-talks'

/** One turn, in ms. */
export interface VaultTimes {
  /** Templates and zip. */
  whole: number
  /** Zip of ready texts. */
  zipped: number
  /** fflate alone on the same texts. */
  floor: number
  /** Longest time in `whole` that the page could not answer. */
  blocked: number
  bytes: number
  floorBytes: number
}

const NOW = '2026-01-01T00:00:00.000Z'

let talks: ReturnType<typeof made> = []
let ready: VaultFile[] = []

/** Makes so many notes, and their files. */
export async function prepare(notes: number): Promise<void> {
  talks = made('plain', notes)
  ready = []
  for await (const file of files()) ready.push(file)
}

/** Packs them once in each way; runs in a page. */
export async function turn(): Promise<VaultTimes> {
  const watch = watched()
  const [whole, zip] = await timed(() => blobOf(vaultZip(files()), 'application/zip'))
  const blocked = watch.longest()
  const [zipped] = await timed(() => blobOf(vaultZip(each(ready)), 'application/zip'))
  const [floor, plain] = await timed(async () => {
    const entries = ready.map(({ path, text }) => [path, strToU8(text)] as const)
    return new Blob([zipSync(Object.fromEntries(entries)) as Uint8Array<ArrayBuffer>])
  })
  return { whole, zipped, floor, blocked, bytes: zip.size, floorBytes: plain.size }
}

function files(): AsyncIterable<VaultFile> {
  const template = BUILT_IN.find(({ id }) => id === 'obsidian')
  if (!template) throw new Error('There is no template for Obsidian.')
  return vaultFiles({ talks, library: talks, render: talkRendererOrFallback(template, NOW) })
}

/** The export of notes that have to be parsed: ms, and the longest time that the page could not answer. */
export async function parsedTimes(notes: number): Promise<{ ms: number; blocked: number }> {
  const rich = made('rich', notes)
  const watch = watched()
  const [ms] = await timed(() => collectionMarkdown(rich))
  return { ms, blocked: watch.longest() }
}

async function* each(all: VaultFile[]) {
  yield* all
}

/** Takes turns with whatever runs, and knows the longest that it had to wait. */
function watched() {
  let longest = 0
  let last = performance.now()
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
    port2.postMessage(null)
  }
  port2.postMessage(null)
  return {
    longest() {
      port1.close()
      return Math.max(longest, performance.now() - last)
    },
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, result: T]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}
