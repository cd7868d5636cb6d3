import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BackupErrorCode, makeBackup, NO_REST, parseBackup } from '../../src/backup/backup'
import { canonicalJson, sha256 } from '../../src/backup/canonical'
import type { Note } from '../../src/note/note'
import type { SavedTalk } from '../../src/note/saved'
import { newerFacts } from '../../src/talk/recapture'
import type { Talk } from '../../src/talk/talk'
import { withSources } from '../../src/talk/unite'

const SETTINGS = { exportFormat: 'markdown' as const }

const talk: Talk = {
  id: 'fosdem-2023/goreducecognitive',
  conference: 'fosdem-2023',
  conferenceTitle: 'FOSDEM 2023',
  title: 'Recipes for reducing cognitive load',
  subtitle: null,
  speakers: ['Federico Paolinelli'],
  track: 'Go devroom',
  room: 'UD2.218A',
  start: '2023-02-04T11:00:00+01:00',
  end: '2023-02-04T11:30:00+01:00',
  timeZone: 'Europe/Brussels',
  status: null,
  abstract: 'One\n\nTwo',
  language: null,
  url: 'https://fosdem.org/2023/schedule/event/goreducecognitive/',
  links: [{ kind: 'slides', url: 'https://example.org/a.pdf', label: 'Slides' }],
  extractor: 'fosdem',
  capturedAt: '2023-02-04T10:00:00.000Z',
}

const note: Note = {
  talkId: talk.id,
  body: '- a\n- \u2028 \ud83d\ude00 \ud83d "quoted"',
  draft: '',
  verdict: 'good',
  attended: 'live',
  tags: ['go'],
  links: [],
  createdAt: '2023-02-04T10:00:00.000Z',
  updatedAt: '2023-02-04T10:20:00Z',
}

const other: SavedTalk = {
  talk: { ...talk, id: 'a/b', url: 'file:///tmp/a.pdf', extractor: 'unread', links: [] },
  note: { ...note, talkId: 'a/b', verdict: null, attended: null },
}

const saved = [{ talk, note }, other]

test('a backup read back gives what went in, by id, and the same bytes again', async () => {
  const text = await makeBackup(saved, SETTINGS)
  const backup = await parseBackup(text)
  expect(backup).toEqual({ ...NO_REST, settings: SETTINGS, talks: [other, { talk, note }] })
  expect(await makeBackup(backup.talks, backup.settings)).toBe(text)
  expect(await parseBackup(await makeBackup([], SETTINGS))).toEqual({
    ...NO_REST,
    settings: SETTINGS,
    talks: [],
  })
})

test('the order of talks and keys makes no difference', async () => {
  const turned = (value: object) => Object.fromEntries(Object.entries(value).toReversed())
  const again = saved.toReversed().map((one) => ({
    note: turned(one.note) as unknown as Note,
    talk: turned(one.talk) as unknown as Talk,
  }))
  expect(await makeBackup(again, SETTINGS)).toBe(await makeBackup(saved, SETTINGS))
})

test('nothing but the named settings goes along', async () => {
  const text = await makeBackup([], { ...SETTINGS, token: 'secret', lastBackupAt: 'x' } as never)
  expect(text).not.toMatch(/secret|lastBackupAt/)
})

test('what an editor does to the spaces, or puts in front, does no harm', async () => {
  const text = await makeBackup(saved, SETTINGS)
  expect(await parseBackup(`\uFEFF${JSON.stringify(JSON.parse(text), null, 2)}`)).toEqual(
    await parseBackup(text),
  )
})

const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`

test.each<[string, (text: string) => string, BackupErrorCode]>([
  ['is empty', () => '', 'not-json'],
  ['was cut off', (text) => text.slice(0, -20), 'not-json'],
  ['is a Markdown file', () => '# Notes\n', 'not-json'],
  ['is null', () => 'null', 'not-backup'],
  ['is a list', () => '[]', 'not-backup'],
  ['is a number', () => '7', 'not-backup'],
  ['is of something else', () => '{"format":"bookmarks","version":1,"talks":[]}', 'not-backup'],
  ['has no talks', () => '{"format":"talkmark-backup","version":1}', 'not-backup'],
  ['has no version', (text) => text.replace('"version":2,', ''), 'not-backup'],
  ['has a version in words', (text) => text.replace('"version":2', '"version":"2"'), 'not-backup'],
  ['is of a newer version', (text) => text.replace('"version":2', '"version":4'), 'newer'],
  ['has one letter changed', (text) => text.replace('Recipes', 'recipes'), 'checksum'],
  ['has a talk cut out', (text) => text.replace(/"talks":\[\n[^\n]*\n/, '"talks":[\n'), 'checksum'],
  ['has no checksum', (text) => text.replace(/"checksum":.*/, ''), 'checksum'],
  ['is nested too deep', (text) => text.replace(/"talks":\[/, `"talks":[${deep},`), 'damaged'],
])('a file that %s is refused', async (_what, change, code) => {
  const text = change(await makeBackup(saved, SETTINGS))
  await expect(parseBackup(text)).rejects.toMatchObject({ name: 'BackupError', code })
})

test('a talk of several pages comes back as what they make of it, whatever the file says', async () => {
  const guid = '6d2a9f4e-5d0b-4f0e-9a53-6a1a2c3d4e5f'
  const { id, ...first } = { ...talk, guid }
  const more = {
    ...first,
    url: 'https://media.ccc.de/v/x',
    extractor: 'media-ccc-de',
    language: 'en',
  }
  const united = withSources({ id, ...first }, [more], newerFacts)
  const both = { talk: united, note: { ...note, apart: ['a/c'] } }
  const text = await makeBackup([both], SETTINGS)
  expect((await parseBackup(text)).talks).toEqual([both])
  const lying = await signed([
    { ...both, talk: { ...united, title: 'Other', sources: united.sources } },
  ])
  expect((await parseBackup(lying)).talks).toEqual([both])
})

const DAMAGE: [string, unknown, string][] = [
  ['talk', null, 'record 1, talk'],
  ['note', [], 'note'],
  ['talk.id', '', 'talk.id'],
  ['talk.title', 7, 'talk.title'],
  ['talk.title', null, 'talk.title'],
  ['talk.subtitle', undefined, 'talk.subtitle'],
  ['talk.speakers', 'Federico', 'talk.speakers'],
  ['talk.speakers', [['x']], 'talk.speakers[0]'],
  ['talk.speakers', { length: 1 }, 'talk.speakers'],
  ['talk.status', 'gone', 'talk.status'],
  ['talk.url', 'javascript:alert(1)', 'talk.url'],
  ['talk.url', 'file:///etc/passwd', 'talk.url'],
  ['talk.url', 'https://', 'talk.url'],
  ['talk.links', [{ kind: 'slides', url: 'data:text/html,x', label: null }], 'talk.links[0].url'],
  ['talk.links', [{ kind: 'evil', url: 'https://a.b', label: null }], 'talk.links[0].kind'],
  ['talk.links', [{ kind: 'slides', url: 'https://a.b', label: {} }], 'talk.links[0].label'],
  ['talk.links', [null], 'talk.links[0]'],
  ['talk.capturedAt', 'yesterday', 'talk.capturedAt'],
  ['talk.guid', 7, 'talk.guid'],
  ['talk.sources', {}, 'talk.sources'],
  ['talk.sources', [null], 'talk.sources[0]'],
  ['talk.sources', [{ ...talk, url: 'javascript:alert(1)' }], 'talk.sources[0].url'],
  ['talk.sources', [{ ...talk, links: [{}] }], 'talk.sources[0].links[0].kind'],
  ['note.apart', 'x', 'note.apart'],
  ['talk.capturedAt', '2023-02-30T10:00:00+01:00', 'talk.capturedAt'],
  ['note.talkId', 'another', 'note.talkId'],
  ['note.body', { toString: 'x' }, 'note.body'],
  ['note.verdict', 'best', 'note.verdict'],
  ['note.attended', true, 'note.attended'],
  ['note.tags', [1], 'note.tags[0]'],
  ['note.links', [{ kind: 'other', url: 'vbscript:x', label: null }], 'note.links[0].url'],
  ['note.updatedAt', '2023-99-99T10:00:00Z', 'note.updatedAt'],
]

test.each(DAMAGE)('a record whose %s is %j is refused by name', async (path, value, where) => {
  const text = await signed([record(path, value)])
  await expect(parseBackup(text)).rejects.toMatchObject({
    code: 'damaged',
    detail: expect.stringContaining(where),
  })
})

test('an address that runs something is refused of an unread page too', async () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'JavaScript:x', 'nonsense']) {
    const bad = { talk: { ...other.talk, url }, note: other.note }
    await expect(parseBackup(await signed([bad]))).rejects.toMatchObject({ code: 'damaged' })
  }
})

test('a text longer than anyone writes is refused', async () => {
  const text = await signed([record('talk.abstract', 'x'.repeat(5_000_001))])
  await expect(parseBackup(text)).rejects.toMatchObject({ code: 'damaged' })
})

test('two records of one talk, and settings that are none, are refused', async () => {
  await expect(parseBackup(await signed([saved[0], saved[0]]))).rejects.toMatchObject({
    detail: 'record 2, fosdem-2023/goreducecognitive, twice',
  })
  await expect(parseBackup(await signed([], { exportFormat: 'x' }))).rejects.toMatchObject({
    detail: 'settings.exportFormat',
  })
  await expect(parseBackup(await signed([], null))).rejects.toMatchObject({ code: 'damaged' })
})

test('fields that are not ours are left out', async () => {
  const more = JSON.parse(`{"talk":${JSON.stringify({ ...talk, html: '<b>' })},
    "note":${JSON.stringify(note)},"__proto__":{"x":1}}`)
  expect((await parseBackup(await signed([more]))).talks).toEqual([{ talk, note }])
})

test('anything at all is either read or refused with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (text) => {
      await expect(parseBackup(text)).rejects.toMatchObject({ name: 'BackupError' })
    }),
  )
})

test('whatever the user writes comes back as it was', async () => {
  const texts = fc.record({
    body: fc.string({ unit: 'binary' }),
    draft: fc.string({ unit: 'grapheme' }),
    tags: fc.array(fc.string()),
  })
  await fc.assert(
    fc.asyncProperty(texts, async (written) => {
      const one = { talk, note: { ...note, ...written } }
      const text = await makeBackup([one], SETTINGS)
      expect((await parseBackup(text)).talks).toEqual([one])
    }),
  )
})

function record(path: string, value: unknown): unknown {
  const one: Record<string, unknown> = structuredClone({ talk, note })
  const [part = '', field] = path.split('.')
  if (field) Object.assign(one[part] as object, { [field]: value })
  else one[part] = value
  return one
}

/** A file with a right checksum, whatever stands in it. */
async function signed(talks: unknown[], settings: unknown = SETTINGS): Promise<string> {
  const payload = `{"settings":${canonicalJson(settings)},"talks":[${talks.map((one) => canonicalJson(one)).join(',')}]}`
  const checksum = `sha256:${await sha256(payload)}`
  return JSON.stringify({ format: 'talkmark-backup', version: 1, checksum, settings, talks })
}

test('which talks are others comes back; a list of anything else is refused', async () => {
  const records = [{ talk, note: { ...note, apart: ['web/a', 'web/b'] } }]
  const text = await makeBackup(records, SETTINGS)
  expect((await parseBackup(text)).talks).toEqual(records)
  const none = { talk, note: { ...note, apart: [] } }
  expect((await parseBackup(await makeBackup([none], SETTINGS))).talks).toEqual([{ talk, note }])
  for (const apart of ['web/a', [7], {}]) {
    const broken = { talk, note: { ...note, apart: apart as string[] } }
    await expect(parseBackup(await makeBackup([broken], SETTINGS))).rejects.toMatchObject({
      code: 'damaged',
    })
  }
})
