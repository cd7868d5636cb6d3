import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBackup } from '../../src/backup/backup'
import { collectionMarkdown } from '../../src/export/collection'
import { savedTalk } from '../export/saved'

const run = promisify(execFile)
const saved = [
  savedTalk({ id: 'a' }, { body: '- a point' }),
  savedTalk({ id: 'b' }, { tags: ['go'] }),
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talkmark-'))
  await writeFile(join(folder, 'b.json'), await makeBackup(saved, { exportFormat: 'markdown' }))
  await writeFile(join(folder, 'text.json'), 'no JSON')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The command as a script calls it. */
async function exported(...args: string[]) {
  const options = { cwd: new URL('../..', import.meta.url).pathname }
  return run(process.execPath, ['src/cli/run.mjs', 'export', ...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )
}

describe('npm run export', { timeout: 60_000 }, () => {
  it('prints the notes of a backup', async () => {
    const stdout = await collectionMarkdown(saved)
    expect(await exported(join(folder, 'b.json'))).toEqual({ code: 0, stdout, stderr: '' })
  })

  it('prints them with properties', async () => {
    const stdout = await collectionMarkdown(saved, { format: 'properties' })
    const asked = await exported('--format', 'properties', join(folder, 'b.json'))
    expect(asked).toEqual({ code: 0, stdout, stderr: '' })
  })

  it('says what is wrong, on the other stream', async () => {
    const missing = await exported(join(folder, 'none.json'))
    expect(missing).toMatchObject({ code: 1, stdout: '' })
    expect(missing.stderr).toContain('none.json" can\'t be read')
    const text = await exported(join(folder, 'text.json'))
    expect(text).toMatchObject({ code: 1, stdout: '' })
    expect(text.stderr).toMatch(/^This file is no backup.*\.\n$/)
  })

  it('says how it is called', async () => {
    for (const args of [[], ['a', 'b'], ['a', '--format'], ['a', '--format=x'], ['a', '--x']]) {
      const asked = await exported(...args)
      expect(asked).toMatchObject({ code: 2, stdout: '' })
      expect(asked.stderr).toContain(
        'npm run -s export -- BACKUP.json [--format markdown|properties]',
      )
    }
  })
})
