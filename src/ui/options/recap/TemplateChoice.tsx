import { useId } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { Template } from '../../../template/template'
import { Icon } from '../Icon'
import { hashOf } from '../route'

interface TemplateChoiceProps {
  templates: readonly Template[]
  chosen: Template
  onChosen: (id: string) => void
}

/** Which template makes the article, and the way to look at it and change it. */
export function TemplateChoice({ templates, chosen, onChosen }: TemplateChoiceProps) {
  const id = useId()
  return (
    <span class="template-choice">
      <label for={id} class="unseen">
        {t('recapTemplate')}
      </label>
      <select
        id={id}
        class="select"
        data-testid="recap-template"
        title={t('recapTemplate')}
        value={chosen.id}
        onChange={(event) => onChosen(event.currentTarget.value)}
      >
        {templates.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <a
        class="button button--quiet button--icon"
        data-testid="edit-template"
        href={hashOf({ view: 'templates', templateId: chosen.id })}
        aria-label={t('recapEditTemplate')}
        title={t('recapEditTemplate')}
      >
        <Icon name="code" />
      </a>
    </span>
  )
}
