import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import { fileName } from '../../../export/filename'
import { templatesFile } from '../../../template/file'
import { builtInFor } from '../../../template/render'
import type { Template } from '../../../template/template'
import { SaveMark } from '../../SaveMark'
import { DownloadButton } from '../DownloadButton'
import { Icon } from '../Icon'
import { NameList } from './NameList'
import { SourceField } from './SourceField'
import { BackButton, type TemplatePaneProps } from './TemplatePane'
import { TemplatePreview } from './TemplatePreview'
import { TemplateSettings } from './TemplateSettings'
import { useDraft } from './useDraft'
import { useInsert } from './useInsert'
import { usePreview } from './usePreview'

/** A template of the user's own: changed in place, stored at each key, with the preview beside it. */
export function OwnTemplate(props: TemplatePaneProps) {
  const { template, level, library, fresh, onBack, onDelete, store, done } = props
  const { draft, save, change, edit, retry } = useDraft(template, store)
  const preview = usePreview(draft, library)
  const { field, cursor, onCursor, insert } = useInsert()
  const name = useRef<HTMLInputElement>(null)
  const Heading = level === 1 ? 'h1' : 'h2'

  useLayoutEffect(() => {
    if (fresh.current !== template.id) return
    fresh.current = null
    name.current?.focus()
    name.current?.select()
  }, [fresh, template.id])

  const reset = () => {
    const { source, path, scope, output, extension } = draft
    const before: Partial<Template> = { source, path, scope, output, extension }
    const base = builtInFor(draft)
    change({
      source: base.source,
      path: base.path,
      scope: base.scope,
      output: base.output,
      extension: base.extension,
    })
    void done.act(async () => ({
      words: t('templateWasReset'),
      name: base.name,
      undo: async () => change(before),
    }))
  }

  return (
    <>
      <header class="template-head">
        <BackButton onBack={onBack} />
        <Heading class="template-name">
          <input
            ref={name}
            class="template-name-field"
            data-testid="template-name"
            aria-label={t('templateName')}
            maxLength={200}
            value={draft.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
            onBlur={() => draft.name.trim() === '' && change({ name: t('templateUnnamed') })}
          />
        </Heading>
        <SaveMark save={save} note={{ body: draft.source, draft: '' }} onRetry={retry} />
      </header>
      <div class="template-columns">
        <div class="template-edit">
          <SourceField
            source={draft.source}
            problem={preview.problem?.field === 'source' ? preview.problem : null}
            field={field}
            cursor={cursor}
            onCursor={onCursor}
            scope={draft.scope}
            onInsert={insert}
            onSource={edit}
          />
          <NameList scope={draft.scope} onInsert={insert} />
          <TemplateSettings
            draft={draft}
            problem={preview.problem?.field === 'path' ? preview.problem : null}
            onChange={change}
          />
          <div class="template-acts">
            <button type="button" class="button" data-testid="template-reset" onClick={reset}>
              <Icon name="undo" />
              {t('templateReset', builtInFor(draft).name)}
            </button>
            <DownloadButton
              label={t('templateExport')}
              testid="template-export"
              file={async () => ({
                name: fileName(draft.name, 'json'),
                type: 'application/json',
                text: templatesFile([draft]),
              })}
            />
            <button type="button" class="button" data-testid="template-delete" onClick={onDelete}>
              <Icon name="trash" />
              {t('templateDelete')}
            </button>
          </div>
        </div>
        <TemplatePreview template={draft} preview={preview} />
      </div>
    </>
  )
}
