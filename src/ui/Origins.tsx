import { t, type WordKey } from '../browser/words'
import { urlOf } from '../talk/address'
import { type Origin, originsOf } from '../talk/origins'
import { siteKind } from '../talk/site-kinds'
import type { Source, Talk } from '../talk/talk'
import { isOwnPage, sourceKey, sourcesOf } from '../talk/unite'
import './Origins.css'
import { Problem } from './Problem'
import { useTakenPage } from './useTakenPage'

export interface OriginsProps {
  talk: Talk
  /** Hears the ids of the talks that changed, as a page was taken out of one or put back. */
  onChanged: (ids: readonly string[]) => void
}

/** The pages that tell of a talk, what was taken from each, and a way to say that one is of another. */
export function Origins({ talk, onChanged }: OriginsProps) {
  const { taken, state, problem, take, undo } = useTakenPage(onChanged)
  const sources = sourcesOf(talk)
  const origins = originsOf(talk)
  return (
    <div class="origins-list" data-testid="origins-list">
      <ul>
        {sources.map((source) => (
          <li key={sourceKey(source.url)} class="origins-page">
            <PageLine source={source} origins={origins} />
            {sources.length > 1 && !isOwnPage(talk.id, source) && (
              <button
                type="button"
                class="button"
                data-testid="not-this-talk"
                aria-disabled={state === 'busy'}
                aria-label={t('notThisTalkNamed', hostOf(source.url))}
                onClick={() => void take(talk.id, source.url)}
              >
                {t('notThisTalk')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div role="status" class="origins-taken">
        {taken && (
          <>
            <span>{t(taken.source ? 'pageForgotten' : 'pageApart', hostOf(taken.url))}</span>
            <button
              type="button"
              class="textlink"
              data-testid="undo-taken"
              aria-disabled={state === 'busy'}
              onClick={() => void undo()}
            >
              {t('undo')}
            </button>
          </>
        )}
      </div>
      {problem && <Problem role="alert">{problem}</Problem>}
    </div>
  )
}

/** `fosdem.org · Schedule`, and what is from there. */
function PageLine({ source, origins }: { source: Source; origins: readonly Origin[] }) {
  const { url, extractor } = source
  const fields = origins.filter((one) => one.url === url)
  const words = [...new Set(fields.map(({ field }) => t(`origin_${field}` as WordKey)))]
  return (
    <p class="origins-words">
      {/^https?:/i.test(url) ? (
        <a class="foreign" href={url} target="_blank" rel="noopener noreferrer" title={url}>
          {hostOf(url)}
        </a>
      ) : (
        <bdi class="foreign">{hostOf(url)}</bdi>
      )}{' '}
      <span class="origins-kind">{t(`siteKind_${siteKind(extractor)}` as WordKey)}</span>{' '}
      <span class="origins-taken-from">
        {words.length > 0 ? words.join(', ') : t('originNothing')}
      </span>
    </p>
  )
}

function hostOf(url: string): string {
  return urlOf(url)?.host || url
}
