import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CORPUS, type CorpusPage, corpusSites, pagesIn } from '../../extractors/corpus'
import { accuracyOn } from '../accuracy'
import { accuracyTable } from './table'

const USAGE =
  'Give folders of pages with their answers: npm run -s accuracy -- [--markdown] [FOLDER …]'

/**
 * `npm run -s accuracy -- [--markdown] [FOLDER …]`: how well the pages of a folder are read, NAME.html
 * with the right answer in NAME.json, or those of the folders in it; without a folder the corpus. Prints
 * a JSON line for each figure, or one table.
 *
 * Gives the exit code: 1 where there is nothing to measure, 2 where the arguments are not as above.
 */
export async function main(args: string[]): Promise<number> {
  const folders = args.filter((arg) => !arg.startsWith('--'))
  const strange = args.find((arg) => arg.startsWith('--') && arg !== '--markdown')
  const missing = folders.find((folder) => !existsSync(folder) || !statSync(folder).isDirectory())
  if (strange || missing) {
    console.error(
      `${strange ? `There is no option ${strange}` : `"${missing}" is no folder`}. ${USAGE}`,
    )
    return 2
  }
  const pages = (folders.length > 0 ? folders : [CORPUS]).flatMap(pagesUnder)
  if (pages.length === 0) {
    console.error(`No NAME.html with a NAME.json is there. ${USAGE}`)
    return 1
  }
  const rows = await accuracyOn(pages)
  if (args.includes('--markdown')) console.log(accuracyTable(rows))
  else for (const row of rows) console.log(JSON.stringify({ bench: 'accuracy', ...row }))
  return 0
}

function pagesUnder(folder: string): CorpusPage[] {
  const root = resolve(folder)
  if (!existsSync(root)) return []
  const own = pagesIn(root)
  return [...own, ...corpusSites(root).flatMap((site) => pagesIn(join(root, site)))]
}
