import { useMemo, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { collectionMarkdown } from '../../../export/collection'
import { fileName } from '../../../export/filename'
import { FORMATS, type FormatId } from '../../../export/formats'
import { CopyButton } from '../../CopyButton'
import { DownloadButton } from '../DownloadButton'
import { conferenceName, dayName } from '../notes/DayHead'
import type { Day } from '../notes/days'
import { BackupSection } from './BackupSection'
import { ExportPreview } from './ExportPreview'
import './ExportView.css'
import type { ReadyLibrary } from '../library'
import { counted } from '../numbers'
import { StorageFailure } from '../StorageFailure'
import type { OpenLibrary } from '../useLibrary'
import { useSettings } from '../useSettings'
import { ViewHeading } from '../ViewHeading'
import { FormatChoice } from './FormatChoice'
import { ScopeChoice } from './ScopeChoice'
import { type Scope, talksIn, VERDICT_CHOICES, type VerdictChoice } from './scope'
import { VerdictChoices } from './VerdictChoices'

/** Notes as Markdown, and the backup of everything. */
export function ExportView({ open: { library, reload } }: { open: OpenLibrary }) {
  return (
    <div class="view">
      {library.state === 'failed' ? (
        <StorageFailure error={library.error} onRetry={reload} />
      ) : (
        <ViewHeading title={t('navExport')} />
      )}
      {library.state === 'ready' && library.extent === 'all' && (
        <>
          {library.saved.size > 0 ? (
            <MarkdownExport library={library} />
          ) : (
            <p class="view-lead">{t('exportNothingYet')}</p>
          )}
          <BackupSection library={library} onRestored={reload} />
        </>
      )}
    </div>
  )
}

function MarkdownExport({ library }: { library: ReadyLibrary }) {
  const { settings } = useSettings()
  const [scope, setScope] = useState<Scope>({ kind: 'all' })
  const [verdicts, setVerdicts] = useState<ReadonlySet<VerdictChoice>>(new Set(VERDICT_CHOICES))
  const [chosen, setChosen] = useState<FormatId | null>(null)
  const format = chosen ?? settings.exportFormat
  const talks = useMemo(
    () => talksIn(scope, verdicts, library.days, library.saved),
    [scope, verdicts, library],
  )
  const text = () => collectionMarkdown(talks, { format })
  const extension = FORMATS.find((one) => one.id === format)?.extension ?? 'md'

  return (
    <section class="export" aria-label={t('exportMarkdown')}>
      <div class="export-choices">
        <ScopeChoice
          days={library.days}
          count={library.saved.size}
          scope={scope}
          onScope={setScope}
        />
        <VerdictChoices chosen={verdicts} onChosen={setVerdicts} />
        <FormatChoice format={format} onFormat={setChosen} legend={t('exportFormat')} />
      </div>
      <div class="export-result">
        <div class="export-bar">
          <p class="export-count" role="status" data-testid="export-count">
            {counted(talks.length, 'oneTalk', 'manyTalks')}
          </p>
          <DownloadButton
            label={t('exportDownload')}
            testid="export-download"
            look="primary"
            disabled={talks.length === 0 ? 'yes' : 'no'}
            file={async () => ({
              name: fileName(scopeTitle(scope, library.days), extension),
              type: 'text/markdown',
              text: await text(),
            })}
          />
          {talks.length > 0 && (
            <CopyButton label={t('copyMarkdown')} testid="export-copy" text={text} />
          )}
        </div>
        <ExportPreview talks={talks} format={format} />
      </div>
    </section>
  )
}

/** What the file is named for. */
function scopeTitle(scope: Scope, days: readonly Day[]): string {
  if (scope.kind === 'all') return t('exportFileAll')
  const day = days.find((one) =>
    scope.kind === 'day' ? one.key === scope.key : one.conference === scope.conference,
  )
  if (!day) return t('exportFileAll')
  return scope.kind === 'day'
    ? `${conferenceName(day)} ${day.day ?? dayName(day)}`
    : conferenceName(day)
}
