import { useId } from 'preact/hooks'
import { t } from '../../../../../browser/words'
import { urlOf } from '../../../../../talk/address'
import { Icon } from '../../../Icon'
import './MergedFrom.css'
import type { Merging } from './useMerging'

/** The notes that were made one with this one, each to be split apart again. */
export function MergedFrom({ merging: { merged, split, state } }: { merging: Merging }) {
  const id = useId()
  if (merged.length === 0) return null
  return (
    <section class="merged-from" aria-label={t('mergedFrom')} data-testid="merged-from">
      <p class="merged-from-label">{t('mergedFrom')}</p>
      <ul>
        {merged.map((one) => (
          <li key={one.id} class="merged-from-one">
            <span class="merged-from-name">
              <bdi class="foreign">{one.talk?.title ?? one.id}</bdi>
              {one.talk && <HostOf url={one.talk.url} />}
            </span>
            <button
              type="button"
              class="button"
              data-testid="split"
              aria-disabled={state === 'busy'}
              aria-describedby={id}
              onClick={() => void split(one)}
            >
              <Icon name="split" />
              {t('splitApart')}
            </button>
          </li>
        ))}
      </ul>
      <p id={id} class="merged-from-effect">
        {t('splitEffect')}
      </p>
    </section>
  )
}

function HostOf({ url }: { url: string }) {
  const host = urlOf(url)?.hostname
  return host ? <span class="merged-from-host"> {host}</span> : null
}
