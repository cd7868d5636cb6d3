import type { SavedTalk } from '../note/saved'
import { fingerprint } from '../talk/fingerprint'
import type { Talk } from '../talk/talk'
import { fileLink, heading } from './escape'
import { foldedName } from './filename'
import { headingText } from './heading-text'
import { type Conference, conferencesOf } from './order'
import { createPace } from './pace'
import type { VaultFile } from './vault'
import { createVaultPaths, vaultName } from './vault-paths'

export interface VaultSource {
  /** The talks that go into the vault. */
  talks: readonly SavedTalk[]
  /** Of all talks there are: a name that another talk has is not free because that one stays out. */
  library: Iterable<SavedTalk>
  /** One talk as a file: the path that it wants, and its text. */
  render: (saved: SavedTalk) => Wanted | Promise<Wanted>
}

type Wanted = Pick<VaultFile, 'path' | 'text'>

/**
 * A file for each talk, and one for each conference that leads to them. The same talk has the same
 * path at each export, whatever is exported with it: of talks with one name the one that was saved
 * first has it, the others are marked by their ids.
 */
export async function* vaultFiles({
  talks,
  library,
  render,
}: VaultSource): AsyncGenerator<VaultFile> {
  const paths = createVaultPaths()
  const later = await laterNamesakes(library)
  const pathOf = new Map<string, string>()
  for (const saved of inOrderOfSaving(talks)) {
    const { id } = saved.talk
    const { path: wanted, text } = await render(saved)
    const path = paths.pathFor(wanted, markOf(saved.talk), later.has(id) ? 'marked' : 'own')
    pathOf.set(id, path)
    yield { path, text, changedAt: saved.note.updatedAt }
  }
  for (const conference of conferencesOf(talks)) {
    const index = conferenceIndex(conference, pathOf)
    yield { ...index, path: paths.pathFor(index.path, 'index') }
  }
}

/**
 * The conference's talks in their order, by the paths of their files; it wants to be in its folder where
 * all of them are in one.
 */
export function conferenceIndex(
  { title, days }: Conference,
  pathOf: ReadonlyMap<string, string>,
): VaultFile {
  const files = days.flatMap((day) => day.talks.map((saved) => pathOf.get(saved.talk.id) ?? ''))
  const folders = new Set(files.map((path) => path.slice(0, path.indexOf('/') + 1)))
  const [folder = ''] = folders.size === 1 ? folders : ['']
  const lines = [heading(1, title)]
  for (const day of days) {
    const links = day.talks.map(({ talk }) => {
      const path = pathOf.get(talk.id) ?? ''
      return `- ${fileLink(headingText(talk), path.slice(folder.length))}`
    })
    lines.push(heading(2, day.title), links.join('\n'))
  }
  const path = `${folder}${title.replaceAll('/', ' ')}.md`
  const changes = days.flatMap((day) => day.talks.map(({ note }) => note.updatedAt)).sort()
  return { path, text: `${lines.join('\n\n')}\n`, changedAt: changes.at(-1) ?? '' }
}

/** Ids of the talks whose conference has an earlier note of their name on the same day. */
async function laterNamesakes(library: Iterable<SavedTalk>): Promise<Set<string>> {
  const first = new Map<string, SavedTalk>()
  const later = new Set<string>()
  const pace = createPace()
  for (const saved of library) {
    const { id, conference, start, title } = saved.talk
    const name = foldedName(`${conference} ${start?.slice(0, 10)} ${vaultName(title)}`)
    const other = first.get(name)
    const isFirst = other === undefined || savingKey(saved) < savingKey(other)
    if (isFirst) first.set(name, saved)
    if (other !== undefined) later.add(isFirst ? other.talk.id : id)
    if (pace.isDue()) await pace.rest()
  }
  return later
}

/** What tells the talk from others of its name: the id within its conference, if it has one there. */
function markOf({ id, conference }: Talk): string {
  const slug =
    conference !== null && id.startsWith(`${conference}/`) ? id.slice(conference.length + 1) : ''
  return /^[a-z\d_-]+$/.test(slug) ? slug : fingerprint(id)
}

function inOrderOfSaving(talks: readonly SavedTalk[]): SavedTalk[] {
  const keyed = talks.map((saved) => ({ saved, key: savingKey(saved) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ saved }) => saved)
}

function savingKey({ note, talk }: SavedTalk): string {
  return `${note.createdAt} ${talk.id}`
}
