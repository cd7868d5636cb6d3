import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type VaultFile, vaultZip } from '../../src/export/vault'

async function* few(files: Iterable<VaultFile>) {
  yield* files
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

const FILES: VaultFile[] = [
  {
    path: 'FOSDEM 2023/2023-02-04/Ünï – 例.md',
    text: '# Ünï\n\n例 🎉\n',
    changedAt: '2023-02-04T11:00:00Z',
  },
  { path: 'FOSDEM 2023/2023-02-04/Empty.md', text: '' },
  { path: 'FOSDEM 2023/FOSDEM 2023.md', text: 'words '.repeat(50_000) },
]

test('another program unpacks what was packed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'talkmark-vault-'))
  try {
    const zip = await bytesOf(vaultZip(few(FILES)))
    expect(zip.length).toBeLessThan(5000)
    const file = join(folder, 'vault.zip')
    writeFileSync(file, zip)
    const entries = unpacked(file)
    expect(entries.map(([path, text]) => ({ path, text }))).toEqual(
      FILES.map(({ path, text }) => ({ path, text })),
    )
    expect(entries[0]?.[2]).toBe(2023)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

type Entry = [path: string, text: string, year: number]

/** By Python's own reader of zips, which also looks at the checksums; by fflate where it is not there. */
function unpacked(file: string): Entry[] {
  try {
    return JSON.parse(execFileSync('python3', ['-c', UNZIP, file], { encoding: 'utf8' }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    console.warn('There is no python3: the zip is read by the library that wrote it.')
    const read = unzipSync(readFileSync(file))
    return Object.entries(read).map(([path, bytes]) => [path, strFromU8(bytes), 2023])
  }
}

const UNZIP = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps([[i.filename, z.read(i).decode('utf-8'), i.date_time[0]] for i in z.infolist()]))
`

const note = (i: number): VaultFile => ({ path: `${i}.md`, text: `- point ${i}\n`.repeat(40) })

describe('while it is made', () => {
  test('no file is asked for before there is room for it', async () => {
    let asked = 0
    async function* counted() {
      for (; asked < 10_000; ) yield note(asked++)
    }
    const reader = vaultZip(counted()).getReader()
    await reader.read()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(asked).toBeLessThan(9000)
    await reader.cancel()
  })

  test('it says how far it is', async () => {
    const seen: number[] = []
    const files = Array.from({ length: 500 }, (_, i) => note(i))
    const zip = await bytesOf(vaultZip(few(files), { onProgress: (count) => seen.push(count) }))
    expect(seen.at(-1)).toBe(500)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(Object.keys(unzipSync(zip))).toHaveLength(500)
  })

  test('it can be stopped, and then reads no further', async () => {
    const stop = new AbortController()
    let ended = 'no'
    async function* endless() {
      try {
        for (let i = 0; ; i++) {
          if (i === 100) stop.abort()
          yield note(i)
        }
      } finally {
        ended = 'yes'
      }
    }
    await expect(bytesOf(vaultZip(endless(), { signal: stop.signal }))).rejects.toThrow(/abort/i)
    expect(ended).toBe('yes')
  })

  test('what fails on the way fails the whole', async () => {
    async function* broken() {
      yield note(1)
      throw new Error('The template is broken.')
    }
    await expect(bytesOf(vaultZip(broken()))).rejects.toThrow('The template is broken.')
  })

  test('more files than a zip can count are refused', async () => {
    async function* many() {
      for (let i = 0; i < 65_536; i++) yield { path: `${i}`, text: '' }
    }
    await expect(bytesOf(vaultZip(many()))).rejects.toThrow(RangeError)
  }, 60_000)
})
