import { useEffect, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { VaultFile } from '../../../export/vault'
import type { SavedTalk } from '../../../note/saved'
import type { Template } from '../../../template/template'
import { TextBox } from '../TextBox'
import { firstTalks } from './first-talks'

interface VaultPreviewProps {
  talks: SavedTalk[]
  template: Template
}

/** Talks that the preview is made of. */
const MOST_TALKS = 8

/** The vault's first files by name, and the first of them as it will be. */
export function VaultPreview({ talks, template }: VaultPreviewProps) {
  const [files, setFiles] = useState<VaultFile[]>([])

  useEffect(() => {
    let wanted = true
    filesOf(firstTalks(talks, MOST_TALKS), template).then(
      (made) => wanted && setFiles(made),
      // What is wrong with a template is said when it is used.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [talks, template])

  const [first] = files
  if (first === undefined) return null
  return (
    <>
      <section aria-label={t('vaultFiles')} class="vault-files">
        <h2 class="vault-head">{t('vaultFiles')}</h2>
        <ul data-testid="vault-files">
          {files.map(({ path }) => (
            <li key={path} class="foreign">
              {path}
            </li>
          ))}
          {talks.length > MOST_TALKS && <li>{t('vaultMore')}</li>}
        </ul>
      </section>
      <TextBox label={first.path} testid="export-preview" text={first.text} />
    </>
  )
}

async function filesOf(talks: SavedTalk[], template: Template): Promise<VaultFile[]> {
  const [{ vaultFiles }, { talkRendererOrFallback }] = await Promise.all([
    import('../../../export/vault-files'),
    import('../../../template/render'),
  ])
  const files: VaultFile[] = []
  const render = talkRendererOrFallback(template, new Date().toISOString())
  for await (const file of vaultFiles({ talks, library: talks, render })) files.push(file)
  return files
}
