import { useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { Template } from '../../../template/template'
import { Rendered } from '../../Rendered'
import { TextBox } from '../TextBox'
import { withoutFrontMatter } from './front-matter'
import type { Subject } from './subjects'
import './TemplatePreview.css'
import type { Preview } from './usePreview'

/** What the template makes of a recap or a talk: as its source, or as it reads. */
export function TemplatePreview({ template, preview }: { template: Template; preview: Preview }) {
  const { subjects, subject, choose, made, age, problem } = preview
  const [look, setLook] = useState<'source' | 'rendered'>('source')
  const isMarkdown = template.output === 'markdown'

  return (
    <div class="preview">
      <h2 class="unseen">{t('templatePreview')}</h2>
      <div class="preview-bar">
        <label class="preview-of">
          <span class="template-label">{t('templatePreviewOf')}</span>
          <select
            class="select"
            data-testid="preview-of"
            value={subject.key}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {subjects.map((one) => (
              <option key={one.key} value={one.key}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        {isMarkdown && (
          <div class="preview-looks">
            {(['source', 'rendered'] as const).map((one) => (
              <button
                key={one}
                type="button"
                class="button preview-look"
                aria-pressed={look === one}
                data-testid={`preview-${one}`}
                onClick={() => setLook(one)}
              >
                {t(one === 'source' ? 'templateLookSource' : 'templateLookRendered')}
              </button>
            ))}
          </div>
        )}
      </div>
      {problem && made && (
        <p class="preview-old">
          {t(age === 'present' ? 'templatePreviewWithout' : 'templatePreviewOld')}
        </p>
      )}
      {made?.path && (
        <p class="preview-path" data-testid="preview-path">
          {made.path}
        </p>
      )}
      {made && (look === 'source' || !isMarkdown) && (
        <TextBox label={t('templatePreview')} testid="preview-text" text={made.text} />
      )}
      {made && look === 'rendered' && isMarkdown && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls needs the focus to be scrolled by keys
        <section class="preview-rendered" tabIndex={0} aria-label={t('templatePreview')}>
          <Rendered markdown={withoutFrontMatter(made.text)} />
        </section>
      )}
    </div>
  )
}

function nameOf(subject: Subject): string {
  if (subject.kind === 'sample') return t('templateSample')
  if (subject.kind === 'conference') return t('templateWholeConference', subject.name)
  return subject.name === '' ? t('templateUntitled') : subject.name
}
