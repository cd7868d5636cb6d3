import { useId } from 'preact/hooks'
import { t, type WordKey } from '../../../browser/words'
import { FORMATS } from '../../../export/formats'
import type { Template } from '../../../template/template'
import { type Form, formValue } from './forms'

interface FormChoiceProps {
  templates: readonly Template[]
  form: Form
  onForm: (form: Form) => void
}

/** What the export makes: a document, or a vault for one of the apps, or by a template of the user's. */
export function FormChoice({ templates, form, onForm }: FormChoiceProps) {
  const name = useId()
  const options: { form: Form; words: string; effect: string }[] = [
    ...FORMATS.map(({ id }) => ({
      form: { kind: 'document', format: id } as const,
      words: t(`format_${id}` as WordKey),
      effect: t(`formatEffect_${id}` as WordKey),
    })),
    ...templates.map((template) => ({
      form: { kind: 'vault', template: template.id } as const,
      words: t('formVault', template.name),
      effect: t(template.id === 'obsidian' ? 'formVaultObsidian' : 'formVaultEffect'),
    })),
  ]
  return (
    <fieldset class="choice" data-testid="export-format">
      <legend class="choice-label">{t('exportFormat')}</legend>
      {options.map(({ form: one, words, effect }) => (
        <label key={formValue(one)} class="choice-option">
          <input
            type="radio"
            name={name}
            value={formValue(one)}
            checked={formValue(one) === formValue(form)}
            onChange={() => onForm(one)}
          />
          <span>
            <bdi>{words}</bdi> <span class="choice-effect">{effect}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
