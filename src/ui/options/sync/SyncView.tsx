import { useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { ProblemLine } from '../ProblemLine'
import { ViewHeading } from '../ViewHeading'
import { PlaceCard } from './PlaceCard'
import { ReadableCopies } from './ReadableCopies'
import { SetUp } from './SetUp'
import './SyncView.css'
import { useSync } from './useSync'

/** The exchange with the user's other devices: set up, or how it stands. */
export function SyncView() {
  const [sync, read] = useSync()
  const [isEdited, setEdited] = useState(false)
  const done = () => {
    setEdited(false)
    read()
  }
  return (
    <div class="view sync">
      <ViewHeading title={t('navSync')} />
      {sync.state === 'failed' && <ProblemLine error={sync.error} onRetry={read} />}
      {sync.state === 'none' && <SetUp onDone={done} />}
      {sync.state === 'set' && isEdited && (
        <SetUp known={sync.place} onDone={done} onCancel={() => setEdited(false)} />
      )}
      {sync.state === 'set' && !isEdited && (
        <PlaceCard
          place={sync.place}
          status={sync.status}
          waiting={sync.waiting}
          log={sync.log}
          copiedAt={sync.copiedAt}
          onChanged={read}
          onEdit={() => setEdited(true)}
        />
      )}
      {(sync.state === 'none' || (sync.state === 'set' && !isEdited)) && (
        <ReadableCopies place={sync.state === 'set' ? sync.place : null} />
      )}
    </div>
  )
}
