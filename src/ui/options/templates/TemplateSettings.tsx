import { useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { TemplateError } from '../../../template/error'
import type { Template } from '../../../template/template'
import { ProblemPlace } from './ProblemPlace'

interface TemplateSettingsProps {
  draft: Template
  problem: TemplateError | null
  onChange: (part: Partial<Template>) => void
}

/** What the template makes: of what, in which language, and under which name. */
export function TemplateSettings({ draft, problem, onChange }: TemplateSettingsProps) {
  const path = useRef<HTMLInputElement>(null)
  return (
    <div class="template-settings">
      <label class="template-setting">
        <span class="template-label">{t('templateScope')}</span>
        <select
          class="select"
          data-testid="template-scope"
          value={draft.scope}
          onChange={(event) => onChange({ scope: scopeOf(event.currentTarget.value) })}
        >
          <option value="article">{t('templateScope_article')}</option>
          <option value="talk">{t('templateScope_talk')}</option>
        </select>
      </label>
      <label class="template-setting">
        <span class="template-label">{t('templateOutput')}</span>
        <select
          class="select"
          data-testid="template-output"
          value={draft.output}
          onChange={(event) => onChange({ output: outputOf(event.currentTarget.value) })}
        >
          <option value="markdown">{t('templateOutput_markdown')}</option>
          <option value="text">{t('templateOutput_text')}</option>
        </select>
      </label>
      <label class="template-setting">
        <span class="template-label">{t('templateExtension')}</span>
        <input
          class="text-input"
          data-testid="template-extension"
          maxLength={10}
          value={draft.extension}
          onInput={(event) => {
            const extension = extensionOf(event.currentTarget.value)
            event.currentTarget.value = extension
            if (extension !== '') onChange({ extension })
          }}
          onBlur={(event) => {
            event.currentTarget.value = draft.extension
          }}
        />
      </label>
      <label class="template-setting template-setting--wide">
        <span class="template-label">{t('templatePath')}</span>
        <input
          ref={path}
          class="text-input text-input--code"
          data-testid="template-path"
          spellcheck={false}
          maxLength={2000}
          value={draft.path}
          aria-invalid={problem !== null}
          aria-describedby="template-path-problem template-path-effect"
          onInput={(event) => onChange({ path: event.currentTarget.value })}
        />
        <span id="template-path-effect" class="template-effect">
          {t('templatePathEffect')}
        </span>
      </label>
      <ProblemPlace
        id="template-path-problem"
        problem={problem}
        onGo={(start, end) => {
          path.current?.focus()
          path.current?.setSelectionRange(start, end)
        }}
      />
    </div>
  )
}

function scopeOf(value: string): Template['scope'] {
  return value === 'talk' ? 'talk' : 'article'
}

function outputOf(value: string): Template['output'] {
  return value === 'text' ? 'text' : 'markdown'
}

function extensionOf(typed: string): string {
  return typed.toLowerCase().replace(/[^a-z0-9]/g, '')
}
