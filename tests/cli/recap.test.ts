import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBackup, NO_REST } from '../../src/backup/backup'
import { BUILT_IN } from '../../src/template/builtin'
import type { Template } from '../../src/template/template'
import { article, TRIP, TRIP_RECAP, tripBackup } from '../recap/trip'

const run = promisify(execFile)
const OTHER = { ...TRIP_RECAP, id: '9b1f0f3e-53c1-4a58-8a44-6f3f0f6f2f01', title: 'Only Go' }

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talkmark-'))
  const settings = { exportFormat: 'markdown' } as const
  const files = {
    'one.json': await tripBackup(),
    'several.json': await tripBackup([TRIP_RECAP, OTHER]),
    'none.json': await makeBackup(TRIP, settings),
    'templates.json': await makeBackup(TRIP, settings, {
      ...NO_REST,
      recaps: [{ ...TRIP_RECAP, template: own('{{ title').id }],
      templates: [
        own('Titles: {% for talk in talks %}{{ talk.title }};{% endfor %}'),
        own('{{ title', 'Broken'),
      ],
    }),
    'text.json': 'no JSON',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function own(source: string, name = 'Titles'): Template {
  const [template] = BUILT_IN
  if (!template) throw new Error('There is a built-in template.')
  return {
    ...template,
    id: `3f6c1a52-2b0e-4c4e-9a57-${name.padEnd(12, '0').slice(0, 12)}`,
    name,
    source,
    base: 'recap',
  }
}

/** The command as a script calls it. */
async function recap(file: string, ...args: string[]) {
  const options = { cwd: new URL('../..', import.meta.url).pathname }
  const all = ['src/cli/run.mjs', 'recap', ...(file === '' ? [] : [join(folder, file)]), ...args]
  return run(process.execPath, all, options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )
}

describe('npm run recap', { timeout: 120_000 }, () => {
  it('prints the article of the one recap in a backup', async () => {
    expect(await recap('one.json')).toEqual({ code: 0, stdout: await article(), stderr: '' })
  })

  it('prints the recap that is asked for, by its title or id', async () => {
    const first = await recap('several.json', '--recap', 'five days in belgium')
    expect(first.stdout.split('\n')[0]).toBe('# Five days in Belgium')
    const second = await recap('several.json', `--recap=${OTHER.id}`)
    expect(second.stdout.split('\n')[0]).toBe('# Only Go')
  })

  it('asks which of several is meant, and lists them', async () => {
    const asked = await recap('several.json')
    expect(asked).toMatchObject({ code: 2, stdout: '' })
    expect(asked.stderr).toContain('This backup has several recaps. Say which one with --recap')
    expect(asked.stderr).toContain(`${OTHER.id}  Only Go`)
    const unknown = await recap('several.json', '--recap', 'Nothing')
    expect(unknown).toMatchObject({ code: 2, stdout: '' })
    expect(unknown.stderr).toContain('no recap "Nothing"')
  })

  it('makes a recap of all talks where the backup has none', async () => {
    const { code, stdout } = await recap('none.json')
    expect(code).toBe(0)
    expect(stdout.match(/^### /gm)).toHaveLength(TRIP.length)
    expect(stdout).toContain('## FOSDEM 2023 [Saturday 4th of Feb]')
  })

  it('takes the built-in templates and those of the backup', async () => {
    const text = await recap('one.json', '--template', 'text')
    expect(text.code).toBe(0)
    expect(text.stdout).not.toContain('](')
    const { stdout } = await recap('templates.json', '--template=titles')
    expect(stdout).toContain('Titles: Drawing your Kubernetes cluster the right way;')
  })

  it('says what is wrong, on the other stream', async () => {
    expect(await recap('text.json')).toMatchObject({ code: 1, stdout: '' })
    const missing = await recap('missing.json')
    expect(missing).toMatchObject({ code: 1, stdout: '' })
    expect(missing.stderr).toContain('missing.json" can\'t be read')
    const broken = await recap('templates.json', '--template', 'Broken')
    expect(broken).toMatchObject({ code: 1, stdout: '' })
    expect(broken.stderr).toContain('Line 1, column')
    const unknown = await recap('one.json', '--template', 'x')
    expect(unknown).toMatchObject({ code: 2, stdout: '' })
    expect(unknown.stderr).toContain('There is no template "x". There are: recap, notes,')
  })

  it('says how it is called', async () => {
    for (const args of [[], ['a', 'b'], ['a', '--recap'], ['a', '--template='], ['a', '--x']]) {
      const asked = await recap('', ...args)
      expect(asked).toMatchObject({ code: 2, stdout: '' })
      expect(asked.stderr).toContain('npm run -s recap -- BACKUP.json')
    }
  })
})
