import { t } from '../../../browser/words'
import type { TemplateError } from '../../../template/error'
import { builtInFor } from '../../../template/render'
import type { Template } from '../../../template/template'
import { Icon } from '../../Icon'
import { hashOf } from '../route'

/** What is wrong with the chosen template, and which one stands in for it. */
export function TemplateProblem(props: { template: Template; problem: TemplateError }) {
  const { template, problem } = props
  return (
    <div class="template-problem" role="alert" data-testid="template-problem">
      <Icon name="warning" />
      <p>
        {t('recapTemplateBroken', template.name, builtInFor(template).name)} {problem.message}{' '}
        <a href={hashOf({ view: 'templates', templateId: template.id })}>
          {t('recapEditTemplate')}
        </a>
      </p>
    </div>
  )
}
