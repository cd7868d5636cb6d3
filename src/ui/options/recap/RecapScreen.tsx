import { t } from '../../../browser/words'
import type { newRecap } from '../../../recap/recap'
import { StorageError } from '../../../storage/errors'
import type { ReadyLibrary } from '../library'
import { FirstSteps } from '../notes/FirstSteps'
import { ProblemLine } from '../ProblemLine'
import { hashOf } from '../route'
import { StorageFailure } from '../StorageFailure'
import type { OpenLibrary } from '../useLibrary'
import type { Navigation } from '../useRoute'
import { ViewHeading } from '../ViewHeading'
import { Composer } from './Composer'
import { NewRecap } from './NewRecap'
import { RecapList } from './RecapList'
import './RecapView.css'
import { useHeadingFocus } from './useHeadingFocus'
import { type Recaps, useRecaps } from './useRecaps'
import { useStoredRecap } from './useStoredRecap'

export interface RecapScreenProps {
  open: OpenLibrary
  recapId: string | null
  navigation: Navigation
}

/** Not an id: the address at which a new recap is begun. */
const NEW = 'new'

/** The articles, and the one that is open. */
export function RecapScreen({ open, recapId, navigation }: RecapScreenProps) {
  const { library, reload } = open
  const recaps = useRecaps()
  if (library.state === 'failed') return <StorageFailure error={library.error} onRetry={reload} />
  // A recap is of all talks: part of them would make another article.
  const isWhole = library.state === 'ready' && library.extent === 'all'
  if (!isWhole)
    return (
      <div class="view">
        <ViewHeading title={t('navRecap')} />
      </div>
    )
  if (recapId === null || recapId === NEW)
    return (
      <Beginning
        library={library}
        recaps={recaps}
        isNew={recapId === NEW ? 'yes' : 'no'}
        navigation={navigation}
      />
    )
  const remove = async (id: string) => {
    await recaps.remove(id)
    navigation.replace({ view: 'recap', recapId: null })
  }
  return <Opened key={recapId} id={recapId} library={library} open={open} onRemove={remove} />
}

interface BeginningProps {
  library: ReadyLibrary
  recaps: Recaps
  isNew: 'yes' | 'no'
  navigation: Navigation
}

/** The list of recaps, or what a new one is to be of. */
function Beginning({ library, recaps, isNew, navigation }: BeginningProps) {
  const isFirst = recaps.all?.length === 0 && recaps.removed.length === 0
  const hasTalks = library.saved.size > 0
  const asks = hasTalks && (isNew === 'yes' || isFirst)
  const make = async (recap: ReturnType<typeof newRecap>) => {
    if (await recaps.add(recap)) navigation.replace({ view: 'recap', recapId: recap.id })
  }

  return (
    <div class="view">
      <ViewHeading title={t(isNew === 'yes' && !isFirst ? 'recapNew' : 'navRecap')}>
        {isNew === 'yes' && !isFirst && (
          <a href={hashOf({ view: 'recap', recapId: null })} data-testid="all-recaps">
            {t('recapAll')}
          </a>
        )}
        {isNew === 'no' && !isFirst && hasTalks && recaps.all && (
          <a
            class="button button--primary recap-new"
            data-testid="new-recap"
            href={hashOf({ view: 'recap', recapId: NEW })}
          >
            {t('recapNew')}
          </a>
        )}
      </ViewHeading>
      {recaps.problem && <ProblemLine error={recaps.problem} onRetry={recaps.reload} />}
      {isFirst && <p class="view-lead">{t('recapLead')}</p>}
      {!hasTalks && isFirst && <FirstSteps />}
      {asks && <NewRecap library={library} onMake={make} />}
      {isNew === 'no' && recaps.all && !isFirst && (
        <RecapList recaps={recaps} all={recaps.all} library={library} />
      )}
    </div>
  )
}

interface OpenedProps {
  id: string
  library: ReadyLibrary
  open: OpenLibrary
  onRemove: (id: string) => void
}

function Opened({ id, library, open, onRemove }: OpenedProps) {
  const [stored, reload] = useStoredRecap(id)
  useHeadingFocus(typeof stored === 'object' ? 'there' : stored)
  if (stored instanceof StorageError) return <StorageFailure error={stored} onRetry={reload} />
  if (typeof stored === 'object')
    return <Composer stored={stored} library={library} open={open} onRemove={onRemove} />
  return (
    <div class="view">
      <ViewHeading title={t('navRecap')} />
      {stored === 'gone' && (
        <p class="view-lead">
          {t('recapGone')}{' '}
          <a href={hashOf({ view: 'recap', recapId: null })} data-testid="all-recaps">
            {t('recapAll')}
          </a>
        </p>
      )}
    </div>
  )
}
