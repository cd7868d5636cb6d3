import { useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { type PortableTemplate, parseTemplates, TemplateFileError } from '../../../template/file'
import { Problem } from '../../Problem'
import { FileButton } from '../FileButton'
import { fileWords } from './template-words'

/** Reads files of templates, several at once; says why where one is refused. */
export function ImportButton({ onImport }: { onImport: (templates: PortableTemplate[]) => void }) {
  const [problem, setProblem] = useState<{ file: string; error: TemplateFileError } | null>(null)

  const read = async (files: readonly File[]) => {
    const found: PortableTemplate[] = []
    for (const file of files) {
      try {
        found.push(...parseTemplates(await textOf(file)))
      } catch (error) {
        if (!(error instanceof TemplateFileError)) throw error
        setProblem({ file: file.name, error })
        return
      }
    }
    setProblem(null)
    onImport(found)
  }

  return (
    <>
      <FileButton
        label={t('templatesImport')}
        testid="templates-import"
        takes="several"
        onFiles={(files) => void read(files)}
      />
      <div role="status" class="template-import-state" data-testid="templates-import-problem">
        {problem && (
          <Problem>
            <bdi>{problem.file}</bdi>: {fileWords(problem.error)}
          </Problem>
        )}
      </div>
    </>
  )
}

/** A file that was moved away since it was chosen, or is far too large, is no file of templates. */
async function textOf(file: File): Promise<string> {
  if (file.size > LARGEST_BYTES) throw new TemplateFileError('not-templates')
  try {
    return await file.text()
  } catch (cause) {
    throw new TemplateFileError('not-json', null, cause)
  }
}

const LARGEST_BYTES = 60_000_000
