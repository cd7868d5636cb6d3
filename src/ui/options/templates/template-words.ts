import { t, type WordKey } from '../../../browser/words'
import type { TemplateError } from '../../../template/error'
import type { TemplateFileError } from '../../../template/file'

/** What is wrong with a template, and what to do. */
export function problemWords({ code, detail }: TemplateError): string {
  return t(`templateProblem_${code}` as WordKey, detail)
}

/** Why a file of templates is refused. */
export function fileWords({ code, detail }: TemplateFileError): string {
  const words = t(`templateFile_${code.replace('-', '_')}` as WordKey)
  return detail === null ? words : `${words} (${detail})`
}
