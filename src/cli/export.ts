import { collectionMarkdown } from '../export/collection'
import { FORMATS, type FormatId } from '../export/formats'
import { readArguments } from './arguments'
import { print } from './print'
import { withBackup } from './with-backup'

/**
 * `npm run -s export -- BACKUP.json [--format NAME]`: prints the Markdown of a backup's notes.
 *
 * Gives the exit code: 1 where the file can't be read or is no backup, 2 where the arguments are not
 * as above.
 */
export async function main(args: string[]): Promise<number> {
  const asked = meant(args)
  if (typeof asked === 'string') {
    console.error(`${asked} ${USAGE}`)
    return 2
  }
  return withBackup(asked.file, async ({ talks }) => {
    await print(await collectionMarkdown(talks, { format: asked.format }))
    return 0
  })
}

const NAMES = FORMATS.map(({ id }) => id)

const USAGE = `Give one backup: npm run -s export -- BACKUP.json [--format ${NAMES.join('|')}]`

/** The arguments as meant, or a sentence about what is wrong with them. */
function meant(args: string[]): { file: string; format: FormatId } | string {
  let format: FormatId = 'markdown'
  const read = readArguments(args, {
    '--format': (wanted) => {
      const known = NAMES.find((id) => id === wanted)
      if (known === undefined) return `There is no format "${wanted}".`
      format = known
      return null
    },
  })
  return typeof read === 'string' ? read : { ...read, format }
}
