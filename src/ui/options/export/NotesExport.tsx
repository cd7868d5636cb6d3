import { useMemo } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { SavedView } from '../../../search/view'
import type { Settings } from '../../../storage/settings'
import type { Template } from '../../../template/template'
import type { ReadyLibrary } from '../library'
import { conferenceName, dayName } from '../notes/DayHead'
import type { Day } from '../notes/days'
import { useViews } from '../notes/useViews'
import { counted, dated } from '../numbers'
import { isOutKind } from '../out/kinds'
import { useSettings } from '../useSettings'
import { DocumentExport } from './DocumentExport'
import { FormChoice } from './FormChoice'
import { ScopeChoice } from './ScopeChoice'
import { type Scope, talksIn } from './scope'
import { lastExportOf, useChoices } from './useChoices'
import { useFound } from './useFound'
import { useVaultTemplates } from './useVaultTemplates'
import { VaultExport } from './VaultExport'
import { VerdictChoices } from './VerdictChoices'

/** Which notes, as what, how that will look, and the ways out. */
export function NotesExport({ library }: { library: ReadyLibrary }) {
  const { settings, known, change } = useSettings()
  const templates = useVaultTemplates()
  const { views } = useViews(ignored)
  // The last export's choices show at once, and nothing jumps into their place.
  if (!known || templates === null) return null
  return (
    <Chosen
      library={library}
      settings={settings}
      views={views}
      templates={templates}
      onChange={(part) => void change(part)}
    />
  )
}

interface ChosenProps {
  library: ReadyLibrary
  settings: Settings
  views: readonly SavedView[]
  templates: readonly Template[]
  onChange: (part: Partial<Settings>) => void
}

function Chosen({ library, settings, views, templates, onChange }: ChosenProps) {
  const { days, saved } = library
  const { choices, change } = useChoices({ settings, days, views, templates })
  const { scope, verdicts, form } = choices
  const found = useFound(scope, views, library)
  const talks = useMemo(
    () => talksIn(scope, verdicts, days, saved, found),
    [scope, verdicts, days, saved, found],
  )
  const template = form.kind === 'vault' && templates.find(({ id }) => id === form.template)
  const title = titleOf(scope, days, views)
  const { lastExport } = settings
  const last = lastExport?.out ?? null
  const onOut = (out: string) => onChange({ lastExport: lastExportOf(choices, out) })

  return (
    <section class="export" aria-label={t('exportMarkdown')}>
      <div class="export-choices">
        <ScopeChoice
          days={days}
          count={saved.size}
          views={views}
          scope={scope}
          onScope={(next) => change({ scope: next })}
        />
        <VerdictChoices chosen={verdicts} onChosen={(next) => change({ verdicts: next })} />
        <FormChoice templates={templates} form={form} onForm={(next) => change({ form: next })} />
      </div>
      <div class="export-result">
        <p class="export-count">
          <span role="status" data-testid="export-count">
            {counted(talks.length, 'oneTalk', 'manyTalks')}
          </span>
          {lastExport && <span>{t('exportLast', dated(lastExport.at))}</span>}
        </p>
        {template ? (
          <VaultExport
            talks={talks}
            library={saved}
            template={template}
            fileBase={title}
            last={last === 'vault' ? 'vault' : null}
            onOut={() => onOut('vault')}
          />
        ) : (
          <DocumentExport
            talks={talks}
            format={form.kind === 'document' ? form.format : settings.exportFormat}
            title={title}
            last={isOutKind(last) ? last : null}
            onOut={onOut}
          />
        )}
      </div>
    </section>
  )
}

/** What the file is named for. */
function titleOf(scope: Scope, days: readonly Day[], views: readonly SavedView[]): string {
  if (scope.kind === 'view')
    return views.find(({ id }) => id === scope.id)?.name ?? t('exportFileAll')
  const day = days.find((one) =>
    scope.kind === 'day'
      ? one.key === scope.key
      : scope.kind === 'conference' && one.conference === scope.conference,
  )
  if (!day) return t('exportFileAll')
  return scope.kind === 'day'
    ? `${conferenceName(day)} ${day.day ?? dayName(day)}`
    : conferenceName(day)
}

/** Without the views all else can be exported; what harms the database says so elsewhere. */
function ignored(): void {}
