import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import { type VaultFile, vaultZip } from '../../src/export/vault'

const folder = mkdtempSync(join(tmpdir(), 'talkmark-vault-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function* few(files: VaultFile[]) {
  yield* files
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(
    await new Response(stream as ReadableStream<BodyInit & Uint8Array>).arrayBuffer(),
  )
}

const FILES: VaultFile[] = [
  {
    path: 'FOSDEM 2023/Saturday/Ünï – 例.md',
    text: '# Ünï\n\n例 🎉\n',
    changedAt: '2023-02-04T11:00:00Z',
  },
  { path: 'FOSDEM 2023/Saturday/Empty.md', text: '' },
  { path: 'FOSDEM 2023.md', text: 'x'.repeat(300_000) },
]

test('another program unpacks what was packed', async () => {
  const zip = await bytesOf(vaultZip(few(FILES)))
  const entries = unzipSync(zip)
  expect(Object.keys(entries)).toEqual(FILES.map(({ path }) => path))
  const file = join(folder, 'vault.zip')
  const { mkdirSync } = await import('node:fs')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, zip)
  const listed = execFileSync('python3', ['-c', LIST, file], { encoding: 'utf8' })
  expect(JSON.parse(listed)).toEqual(FILES.map(({ path, text }) => [path, text]))
  expect(readFileSync(file).length).toBeLessThan(5000)
})

const LIST = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps([[n, z.read(n).decode('utf-8')] for n in z.namelist()]))
`
