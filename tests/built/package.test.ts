import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folders = ['first', 'second'].map((name) => mkdtempSync(join(tmpdir(), `talkmark-${name}-`)))

beforeAll(() => {
  const [first = '', second = ''] = folders
  execFileSync(process.execPath, ['src/cli/package.mjs', first], { stdio: 'ignore' })
  const elsewhere = { ...process.env, TZ: 'Pacific/Auckland' }
  execFileSync(process.execPath, ['src/cli/package.mjs', second], {
    stdio: 'ignore',
    env: elsewhere,
  })
}, 120_000)

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

test('two runs give the same bytes, in another time zone too', () => {
  const [first = [], second] = folders.map(digests)
  expect(first).toHaveLength(3)
  expect(second).toEqual(first)
})

test.each(['chrome', 'firefox'])('the zip for %s has the manifest at its top', (target) => {
  const [name, bytes] = [...contents(folders[0] ?? '')].find(([n]) => n.includes(target)) ?? []
  expect(name).toMatch(/^talkmark-[\d.]+-/)
  expect(Object.keys(unzipSync(bytes ?? new Uint8Array()))).toContain('manifest.json')
})

function digests(folder: string): string[] {
  return [...contents(folder)].map(
    ([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`,
  )
}

function contents(folder: string): Map<string, Buffer> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
}
