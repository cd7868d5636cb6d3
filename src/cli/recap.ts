import type { Backup } from '../backup/backup'
import { articleOf } from '../recap/article'
import { newRecap, type Recap } from '../recap/recap'
import { BUILT_IN } from '../template/builtin'
import { TemplateError } from '../template/error'
import { renderArticle } from '../template/render'
import type { Template } from '../template/template'
import { readArguments } from './arguments'
import { print } from './print'
import { withBackup } from './with-backup'

/**
 * `npm run -s recap -- BACKUP.json [--recap TITLE_OR_ID] [--template NAME]`: prints the article of a
 * recap in a backup, as it is at this time. A backup without recaps gives one of all conferences. The
 * template is the recap's, or a built-in one or one of the backup's by its id or name.
 *
 * Gives the exit code: 1 where the file can't be read, is no backup or the template fails, 2 where the
 * arguments are not as above or don't tell which of several recaps is meant.
 */
export async function main(args: string[]): Promise<number> {
  const asked = meant(args)
  if (typeof asked === 'string') {
    console.error(`${asked} ${USAGE}`)
    return 2
  }
  return withBackup(asked.file, async (backup) => {
    try {
      return await printRecap(backup, asked)
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error
      console.error(error.message)
      return 1
    }
  })
}

const USAGE =
  'Give one backup: npm run -s recap -- BACKUP.json [--recap TITLE_OR_ID] [--template NAME]'

interface Arguments {
  file: string
  recap: string | null
  template: string | null
}

async function printRecap(backup: Backup, asked: Arguments): Promise<number> {
  const now = new Date().toISOString()
  const recap = recapOf(backup, asked.recap, now)
  if (typeof recap === 'string') {
    console.error(recap)
    return 2
  }
  const template = templateOf(backup, asked.template, recap)
  if (typeof template === 'string') {
    console.error(template)
    return 2
  }
  const saved = new Map(backup.talks.map((each) => [each.talk.id, each]))
  await print(await renderArticle(template, await articleOf(recap, saved, now)))
  return 0
}

/** The recap that is meant, or sentences that ask which one is. */
function recapOf({ recaps, talks }: Backup, wanted: string | null, now: string): Recap | string {
  const found = recaps.filter(({ id, title }) => wanted === null || isNamed(wanted, id, title))
  if (found.length === 1 && found[0]) return found[0]
  if (recaps.length === 0 && wanted === null) {
    const conferences = [...new Set(talks.map(({ talk }) => talk.conference ?? ''))]
    return newRecap('', { kind: 'conferences', conferences }, 'My notes', now)
  }
  if (recaps.length === 0)
    return 'This backup has no recap: leave out --recap for one of all talks.'
  const list = (found.length > 0 ? found : recaps).map(({ id, title }) => `  ${id}  ${title}`)
  const problem =
    wanted === null
      ? 'This backup has several recaps.'
      : found.length === 0
        ? `This backup has no recap "${wanted}".`
        : `This backup has several recaps "${wanted}".`
  return [`${problem} Say which one with --recap TITLE_OR_ID:`, ...list].join('\n')
}

/** The template that is meant, or a sentence that there is no such one. */
function templateOf({ templates }: Backup, wanted: string | null, recap: Recap): Template | string {
  const known = [...BUILT_IN, ...templates]
  const byId = (id: string) => known.find((template) => template.id === id)
  const standard = byId(recap.template) ?? byId('recap') ?? known[0]
  const found =
    wanted === null
      ? standard
      : (byId(wanted) ?? known.find(({ id, name }) => isNamed(wanted, id, name)))
  if (found) return found
  const names = [...BUILT_IN.map(({ id }) => id), ...templates.map(({ name }) => `"${name}"`)]
  return `There is no template "${wanted}". There are: ${names.join(', ')}.`
}

function isNamed(wanted: string, id: string, name: string): boolean {
  return wanted === id || wanted.trim().toLowerCase() === name.trim().toLowerCase()
}

/** The arguments as meant, or a sentence about what is wrong with them. */
function meant(args: string[]): Arguments | string {
  const options: Pick<Arguments, 'recap' | 'template'> = { recap: null, template: null }
  const takeAs = (name: keyof typeof options) => (value: string) => {
    if (value === '') return `--${name} needs a value.`
    options[name] = value
    return null
  }
  const read = readArguments(args, { '--recap': takeAs('recap'), '--template': takeAs('template') })
  return typeof read === 'string' ? read : { ...read, ...options }
}
