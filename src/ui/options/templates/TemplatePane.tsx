import type { RefObject } from 'preact'
import { t } from '../../../browser/words'
import { BUILT_IN } from '../../../template/builtin'
import type { Template } from '../../../template/template'
import { Icon } from '../Icon'
import type { Library } from '../library'
import { OwnTemplate } from './OwnTemplate'
import { TemplatePreview } from './TemplatePreview'
import type { DoneTemplates } from './useDone'
import { usePreview } from './usePreview'

export interface TemplatePaneProps {
  template: Template
  level: 1 | 2
  library: Library
  /** Id of a template that was just made; used up when its name takes the focus. */
  fresh: RefObject<string | null>
  onBack: () => void
  onCopy: () => void
  onDelete: () => void
  store: (base: Template, mine: Template) => Promise<Template>
  done: DoneTemplates
}

/** The right side: one template with its preview. The built-in ones can only be read and copied. */
export function TemplatePane(props: TemplatePaneProps) {
  const { template } = props
  const isBuiltIn = BUILT_IN.some(({ id }) => id === template.id)
  return (
    <article class="template-pane" aria-label={template.name} data-testid="template-pane">
      {isBuiltIn ? <BuiltIn {...props} /> : <OwnTemplate {...props} />}
    </article>
  )
}

function BuiltIn({ template, level, library, onBack, onCopy }: TemplatePaneProps) {
  const preview = usePreview(template, library)
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <>
      <header class="template-head">
        <BackButton onBack={onBack} />
        <Heading class="template-name">{template.name}</Heading>
        <button
          type="button"
          class="button button--primary"
          data-testid="template-copy"
          onClick={onCopy}
        >
          <Icon name="edit" />
          {t('templateCopy')}
        </button>
      </header>
      <p class="view-lead">{t('templateBuiltIn')}</p>
      <div class="template-columns">
        <div class="template-edit">
          <label class="template-label" for="template-source">
            {t('templateSource')}
          </label>
          <textarea
            id="template-source"
            class="template-source"
            data-testid="template-source"
            readOnly
            spellcheck={false}
            value={template.source}
          />
        </div>
        <TemplatePreview template={template} preview={preview} />
      </div>
    </>
  )
}

/** Leads back to the list where that is not seen. */
export function BackButton({ onBack }: { onBack: () => void }) {
  return (
    <button type="button" class="button button--quiet template-back" onClick={onBack}>
      <Icon name="back" />
      {t('templatesAll')}
    </button>
  )
}
