import { t } from '../../../browser/words'
import { ProblemLine } from '../ProblemLine'
import { ViewHeading } from '../ViewHeading'
import { PlaceCard } from './PlaceCard'
import { SetUp } from './SetUp'
import './SyncView.css'
import { useSync } from './useSync'

/** The exchange with the user's other devices: set up, or how it stands. */
export function SyncView() {
  const [sync, read] = useSync()
  return (
    <div class="view sync">
      <ViewHeading title={t('navSync')} />
      {sync.state === 'failed' && <ProblemLine error={sync.error} onRetry={read} />}
      {sync.state === 'none' && <SetUp onDone={read} />}
      {sync.state === 'set' && (
        <PlaceCard
          place={sync.place}
          status={sync.status}
          waiting={sync.waiting}
          log={sync.log}
          copiedAt={sync.copiedAt}
          onChanged={read}
        />
      )}
    </div>
  )
}
