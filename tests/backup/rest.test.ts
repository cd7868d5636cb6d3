import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BackupRest, makeBackup, NO_REST, parseBackup } from '../../src/backup/backup'
import { canonicalJson, sha256 } from '../../src/backup/canonical'
import { restOf, savedOf, versionOf } from './everything'

const SETTINGS = { exportFormat: 'markdown' as const }
const talks = [savedOf('a')]

test('everything comes back as it went in, and makes the same bytes again', async () => {
  const rest = restOf()
  const text = await makeBackup(talks, SETTINGS, rest)
  const { settings, talks: back, ...others } = await parseBackup(text)
  expect({ settings, talks: back, others }).toEqual({ settings: SETTINGS, talks, others: rest })
  expect(await makeBackup(back, settings, others)).toBe(text)
})

test('who alone wrote their notes has a file of the version before', async () => {
  const alone = { ...restOf(), writers: [], authors: [] }
  const text = await makeBackup(talks, SETTINGS, alone)
  expect(JSON.parse(text)).toMatchObject({ version: 2 })
  expect(text).not.toContain('writers')
  expect(JSON.parse(await makeBackup(talks, SETTINGS, restOf()))).toMatchObject({ version: 3 })
  const { settings: _, talks: __, ...others } = await parseBackup(text)
  expect(others).toEqual(alone)
})

test('the order of records and keys makes no difference', async () => {
  const rest = { ...restOf(), versions: ['2', '1', '3'].map(versionAt) }
  const turned = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const fields = Object.entries(value).toReversed()
    return Object.fromEntries(fields.map(([name, field]) => [name, turned(field)]))
  }
  const again = Object.fromEntries(
    Object.entries(rest).map(([name, list]) => [name, list.toReversed().map(turned)]),
  ) as unknown as BackupRest
  expect(await makeBackup(talks, SETTINGS, again)).toBe(await makeBackup(talks, SETTINGS, rest))
})

test('a backup of the first version is read as it was', async () => {
  const record = canonicalJson(talks[0])
  const checksum = await sha256(`{"settings":{"exportFormat":"markdown"},"talks":[${record}]}`)
  const text = `{"format":"talkmark-backup","version":1,"checksum":"sha256:${checksum}",
    "settings":{"exportFormat":"markdown"},"talks":[${record}]}`
  expect(await parseBackup(text)).toEqual({ ...NO_REST, settings: SETTINGS, talks })
})

test.each(['versions', 'merges', 'recaps', 'templates', 'views', 'writers', 'authors'] as const)(
  'a file without its %s, or with one of them changed, is refused',
  async (name) => {
    const text = await makeBackup(talks, SETTINGS, restOf())
    const file = JSON.parse(text)
    const without = { ...file, [name]: undefined }
    await expect(parseBackup(JSON.stringify(without))).rejects.toMatchObject({
      code: 'damaged',
      detail: name,
    })
    const changed = { ...file, [name]: [] }
    await expect(parseBackup(JSON.stringify(changed))).rejects.toMatchObject({ code: 'checksum' })
  },
)

const DAMAGE: [keyof BackupRest, string, unknown, string][] = [
  ['writers', 'id', 'A', 'writer 1, id'],
  ['writers', 'name', 5, 'writer 1, name'],
  ['authors', 'talkId', '', 'list of who wrote what 1, talkId'],
  ['authors', 'lines', [['x']], 'list of who wrote what 1, lines[0]'],
  ['authors', 'lines', [['x', 'A']], 'list of who wrote what 1, lines[0]'],
  ['versions', '', null, 'version 1'],
  ['versions', 'talkId', '', 'version 1, talkId'],
  ['versions', 'talkId', 'other', 'version 1, note.talkId'],
  ['versions', 'at', 'then', 'version 1, at'],
  ['versions', 'note', [], 'version 1, note'],
  ['versions', 'note.body', 7, 'version 1, note.body'],
  ['merges', 'id', '', 'merged talk 1, id'],
  ['merges', 'into', 'c', 'merged talk 1, into'],
  ['merges', 'direct', null, 'merged talk 1, direct'],
  ['merges', 'at', '2023', 'merged talk 1, at'],
  ['merges', 'talk.id', 'other', 'merged talk 1, talk.id'],
  ['merges', 'talk.url', 'javascript:alert(1)', 'talk.url'],
  ['merges', 'note.talkId', 'other', 'merged talk 1, note.talkId'],
  ['merges', 'pages', [{ url: 1, talkId: 'c' }], 'pages[0].url'],
  ['merges', 'beforeTalk', 'x', 'beforeTalk'],
  ['merges', 'before', null, 'before'],
  ['merges', 'after.links', [{ kind: 'other', url: 'data:,x', label: null }], 'note.links[0].url'],
  ['recaps', 'id', '', 'recap 1, id'],
  ['recaps', 'title', {}, 'recap 1, title'],
  ['recaps', 'opening', null, 'recap 1, opening'],
  ['recaps', 'source', { kind: 'all' }, 'recap 1, source.kind'],
  ['recaps', 'source', { kind: 'talks', ids: [1] }, 'recap 1, source.ids[0]'],
  ['recaps', 'order', 'random', 'recap 1, order'],
  ['recaps', 'hand', 'a', 'recap 1, hand'],
  ['recaps', 'tracks', true, 'recap 1, tracks'],
  ['recaps', 'skipped', 'maybe', 'recap 1, skipped'],
  ['recaps', 'linkList', null, 'recap 1, linkList'],
  ['recaps', 'sections', [], 'recap 1, sections'],
  ['recaps', 'sections', { x: { words: 1 } }, 'sections["x"].words'],
  ['recaps', 'talks', { a: { place: 'up' } }, 'talks["a"].place'],
  ['recaps', 'talks', { a: { recording: 'lost' } }, 'talks["a"].recording'],
  ['recaps', 'talks', { a: null }, 'talks["a"]'],
  ['recaps', 'exported', {}, 'recap 1, exported.at'],
  ['recaps', 'exported.fingerprints', { a: 1 }, 'fingerprints["a"]'],
  ['recaps', 'updatedAt', '2023-02-30T10:00:00+01:00', 'recap 1, updatedAt'],
  ['templates', 'name', null, 'template 1, name'],
  ['templates', 'scope', 'all', 'template 1, scope'],
  ['templates', 'output', 'html', 'template 1, output'],
  ['templates', 'extension', '/../x', 'template 1, extension'],
  ['templates', 'extension', 'md.exe', 'template 1, extension'],
  ['templates', 'path', 1, 'template 1, path'],
  ['templates', 'source', 'x'.repeat(5_000_001), 'template 1, source'],
  ['templates', 'base', 0, 'template 1, base'],
  ['views', 'id', null, 'view 1, id'],
  ['views', 'name', [], 'view 1, name'],
  ['views', 'search', null, 'view 1, search'],
  ['views', 'createdAt', 'now', 'view 1, createdAt'],
]

test.each(DAMAGE)(
  'of the %s, one whose %s is %j is refused by name',
  async (name, path, value, where) => {
    const rest: Record<string, unknown[]> = structuredClone({ ...restOf() }) as never
    const [record] = rest[name] ?? []
    const [last = '', ...parents] = path.split('.').toReversed()
    const holder = parents.toReversed().reduce((at, field) => at[field] as Fields, record as Fields)
    if (path === '') rest[name] = [value]
    else Object.assign(holder, { [last]: value })
    await expect(parseBackup(await signed(rest))).rejects.toMatchObject({
      code: 'damaged',
      detail: expect.stringContaining(where),
    })
  },
)

test('two records with one key are refused', async () => {
  const view = restOf().views[0]
  await expect(
    parseBackup(await signed({ ...restOf(), views: [view, view] })),
  ).rejects.toMatchObject({ detail: expect.stringMatching(/^view 2, .*, twice$/) })
  const version = restOf().versions[0]
  await expect(
    parseBackup(await signed({ ...restOf(), versions: [version, version] })),
  ).rejects.toMatchObject({ detail: expect.stringMatching(/^version 2, .*, twice$/) })
})

test('a key that would be more than data is refused, and fields that are not ours are left out', async () => {
  const recap = JSON.stringify(restOf().recaps[0])
  const evil = JSON.parse(recap.replace('"talks":{', '"talks":{"__proto__":{"place":"in"},'))
  await expect(parseBackup(await signed({ ...restOf(), recaps: [evil] }))).rejects.toMatchObject({
    detail: 'recap 1, talks',
  })
  const [view] = restOf().views
  const more = await signed({ ...restOf(), views: [{ ...view, onclick: 'alert(1)' }] })
  expect((await parseBackup(more)).views).toEqual([view])
})

test('whatever the user writes in recaps, templates and views comes back as it was', async () => {
  const text = fc.string({ unit: 'binary' })
  const key = text.filter((one) => one !== '__proto__')
  await fc.assert(
    fc.asyncProperty(text, fc.dictionary(key, text), async (words, sections) => {
      const rest = restOf()
      const made = Object.entries(sections).map(([name, each]) => [name, { words: each }])
      const one = {
        ...rest,
        recaps: rest.recaps.map((recap) => ({
          ...recap,
          title: words,
          sections: Object.fromEntries(made),
        })),
        templates: rest.templates.map((template) => ({ ...template, source: words })),
        views: rest.views.map((view) => ({ ...view, name: words })),
      }
      const {
        settings,
        talks: _,
        ...back
      } = await parseBackup(await makeBackup(talks, SETTINGS, one))
      expect(settings).toEqual(SETTINGS)
      expect(back).toEqual(one)
    }),
  )
})

function versionAt(second: string) {
  return versionOf('a', `2023-02-04T09:00:0${second}.000Z`, `- ${second}`)
}

type Fields = { [name: string]: unknown }

/** A file with a right checksum, whatever stands in it. */
async function signed(rest: object): Promise<string> {
  const content = { ...rest, settings: SETTINGS, talks }
  const checksum = `sha256:${await sha256(canonicalJson(content))}`
  return JSON.stringify({ format: 'talkmark-backup', version: 3, checksum, ...content })
}
