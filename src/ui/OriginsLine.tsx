import type { ComponentType } from 'preact'
import { useId, useState } from 'preact/hooks'
import { t } from '../browser/words'
import type { Talk } from '../talk/talk'
import type { OriginsProps } from './Origins'
import './OriginsLine.css'

interface OriginsLineProps {
  talk: Talk
  /** Hears the ids of the talks that changed, as a page was taken out of one or put back. */
  onChanged: (ids: readonly string[]) => void
}

/** Says from how many pages the facts are, and shows which; what it shows is loaded when asked for. */
export function OriginsLine({ talk, onChanged }: OriginsLineProps) {
  const id = useId()
  const [shown, setShown] = useState<'no' | 'yes'>('no')
  const [List, setList] = useState<ComponentType<OriginsProps> | null>(null)
  const count = talk.sources?.length ?? 1
  // Of a talk with one page left there is still to be said that another was taken out.
  if (count === 1 && shown === 'no') return null

  const toggle = () => {
    setShown(shown === 'yes' ? 'no' : 'yes')
    if (!List) import('./Origins').then((module) => setList(() => module.Origins))
  }
  return (
    <div class="origins">
      <button
        type="button"
        class="origins-line"
        data-testid="origins"
        aria-expanded={shown === 'yes'}
        aria-controls={id}
        onClick={toggle}
      >
        {count === 1 ? t('fromOnePage') : t('fromPages', count)}
      </button>
      <div id={id} hidden={shown === 'no'}>
        {List && <List talk={talk} onChanged={onChanged} />}
      </div>
    </div>
  )
}
