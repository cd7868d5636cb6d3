import { t } from '../../../browser/words'
import type { TemplateError } from '../../../template/error'
import { builtInFor } from '../../../template/render'
import type { Template } from '../../../template/template'
import { Problem } from '../../Problem'
import { hashOf } from '../route'

/** What is wrong with the chosen template, and which one stands in for it. */
export function TemplateProblem(props: { template: Template; problem: TemplateError }) {
  const { template, problem } = props
  return (
    <Problem role="alert" look="bar" testid="template-problem">
      {t('recapTemplateBroken', template.name, builtInFor(template).name)} {problem.message}{' '}
      <a href={hashOf({ view: 'templates', templateId: template.id })}>{t('recapEditTemplate')}</a>
    </Problem>
  )
}
