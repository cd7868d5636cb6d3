import { useEffect, useRef } from 'preact/hooks'
import { t, type WordKey } from '../../../browser/words'
import { changesOf, type ListEffect, type RestoreEffect } from '../../../storage/restore'
import { Problem } from '../../Problem'
import { storageWords } from '../../storageWords'
import { FileButton } from '../FileButton'
import { counted, numbered } from '../numbers'
import { type RestoreState, useRestore } from './useRestore'

/** Chooses a backup, says what restoring it will do, does it when told to, and says what it did. */
export function RestorePanel({ onRestored }: { onRestored: () => void }) {
  const { state, choose, confirm, cancel } = useRestore(onRestored)
  const outcome = useRef<HTMLDivElement>(null)
  const isBusy = state.at === 'reading' || state.at === 'restoring'

  // The button that was pressed goes away at these steps: the focus goes on to what came of it.
  useEffect(() => {
    if (state.at === 'preview' || state.at === 'done' || state.at === 'cancelled')
      outcome.current?.focus()
  }, [state.at])

  return (
    <div class="restore">
      <FileButton
        label={t('restoreChoose')}
        testid="restore-file"
        takes="one"
        busy={isBusy ? 'yes' : 'no'}
        onFiles={([file]) => file && void choose(file)}
      />
      <div ref={outcome} class="restore-outcome" tabIndex={-1} role="status">
        <Outcome state={state} />
      </div>
      {state.at === 'preview' && (
        <div class="restore-bar">
          <button
            type="button"
            class="button"
            data-testid="restore-confirm"
            disabled={changesOf(state.effect) === 0}
            onClick={confirm}
          >
            {t('restoreConfirm')}
          </button>
          <button type="button" class="button button--quiet" onClick={cancel}>
            {t('cancel')}
          </button>
        </div>
      )}
      {state.at === 'restoring' && (
        <div class="restore-bar">
          <progress max={state.total} value={state.done} aria-label={t('restoring')} />
          <span>{t('restoreProgress', numbered(state.done), numbered(state.total))}</span>
          <button type="button" class="button" data-testid="restore-cancel" onClick={cancel}>
            {t('cancel')}
          </button>
        </div>
      )}
    </div>
  )
}

function Outcome({ state }: { state: RestoreState }) {
  switch (state.at) {
    case 'reading':
      return <p>{t('restoreReading')}</p>
    case 'preview':
      return (
        <div data-testid="restore-preview">
          <p>
            {t('restoreWill')} <bdi class="restore-name">{state.name}</bdi>
          </p>
          <Effect effect={state.effect} />
          {changesOf(state.effect) === 0 && <p>{t('restoreNothing')}</p>}
        </div>
      )
    case 'done':
      return (
        <div data-testid="restore-result">
          <p>{t('restoreDone')}</p>
          <Effect effect={state.effect} />
        </div>
      )
    case 'cancelled':
      return <p data-testid="restore-result">{t('restoreCancelled')}</p>
    case 'refused':
      return (
        <Problem testid="restore-result">
          {t(`backupError_${state.error.code.replace('-', '_')}` as WordKey)}
          {state.error.detail !== null && ` (${state.error.detail})`}
        </Problem>
      )
    case 'failed':
      return <Problem testid="restore-result">{storageWords(state.error)}</Problem>
    default:
      return null
  }
}

function Effect({ effect }: { effect: RestoreEffect }) {
  return (
    <ul class="restore-effect">
      <li data-count={effect.added}>{counted(effect.added, 'restoreAddedOne', 'restoreAdded')}</li>
      <li data-count={effect.updated}>
        {counted(effect.updated, 'restoreUpdatedOne', 'restoreUpdated')}
        {effect.mergedBodies > 0 &&
          ` ${counted(effect.mergedBodies, 'restoreMergedOne', 'restoreMerged')}`}
      </li>
      <li data-count={effect.unchanged}>
        {counted(effect.unchanged, 'restoreUnchangedOne', 'restoreUnchanged')}
      </li>
      <Line count={effect.versions} one="restoreVersionsOne" many="restoreVersions" />
      <Line count={effect.merges} one="restoreJoinedOne" many="restoreJoined" />
      <ListLine effect={effect.recaps} one="restoreRecapsOne" many="restoreRecaps" />
      <ListLine effect={effect.templates} one="restoreTemplatesOne" many="restoreTemplates" />
      <ListLine effect={effect.views} one="restoreViewsOne" many="restoreViews" />
    </ul>
  )
}

interface LineProps {
  one: WordKey
  many: WordKey
}

/** Nothing where there is nothing to tell. */
function Line({ count, one, many }: LineProps & { count: number }) {
  return count === 0 ? null : <li data-count={count}>{counted(count, one, many)}</li>
}

function ListLine({ effect, one, many }: LineProps & { effect: ListEffect }) {
  const count = effect.added + effect.updated
  if (count + effect.copied === 0) return null
  return (
    <li data-count={count}>
      {counted(count, one, many)}
      {effect.copied > 0 && ` ${counted(effect.copied, 'restoreCopiedOne', 'restoreCopied')}`}
    </li>
  )
}
