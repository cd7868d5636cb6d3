import type { ComponentChildren } from 'preact'
import { t } from '../../../browser/words'
import { BUILT_IN } from '../../../template/builtin'
import { type PortableTemplate, templatesFile } from '../../../template/file'
import type { Template } from '../../../template/template'
import { DownloadButton } from '../DownloadButton'
import { hashOf } from '../route'
import { ViewHeading } from '../ViewHeading'
import { ImportButton } from './ImportButton'

interface TemplateListProps {
  own: readonly Template[]
  shownId: string | null
  onImport: (templates: PortableTemplate[]) => void
  /** What was just done. */
  children: ComponentChildren
}

/** The templates that come with Talkmark and the user's own, each a link to it. */
export function TemplateList({ own, shownId, onImport, children }: TemplateListProps) {
  return (
    <section class="template-list">
      <ViewHeading title={t('navTemplates')} />
      <p class="view-lead">{t('templatesLead')}</p>
      <Group title={t('templatesBuiltIn')} templates={BUILT_IN} shownId={shownId} />
      {own.length > 0 && <Group title={t('templatesOwn')} templates={own} shownId={shownId} />}
      <div class="template-list-bar">
        <ImportButton onImport={onImport} />
        {own.length > 0 && (
          <DownloadButton
            label={t('templatesExport')}
            testid="templates-export"
            file={async () => ({
              name: 'talkmark templates.json',
              type: 'application/json',
              text: templatesFile(own),
            })}
          />
        )}
      </div>
      {children}
    </section>
  )
}

interface GroupProps {
  title: string
  templates: readonly Template[]
  shownId: string | null
}

function Group({ title, templates, shownId }: GroupProps) {
  return (
    <nav class="template-group" aria-label={title}>
      <p class="template-group-title" aria-hidden="true">
        {title}
      </p>
      <ul>
        {templates.map(({ id, name, scope }) => (
          <li key={id}>
            <a
              class="template-link"
              href={hashOf({ view: 'templates', templateId: id })}
              aria-current={id === shownId ? 'page' : undefined}
              data-testid="template-link"
            >
              <span class="foreign">{name}</span>{' '}
              {scope === 'talk' && <span class="template-link-scope">{t('templateOneTalk')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
