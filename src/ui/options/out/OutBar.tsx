import { useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import { Icon } from '../Icon'
import { ActMenu } from '../menu/ActMenu'
import { useSettings } from '../useSettings'
import './OutBar.css'
import { OUT_KINDS, OUT_WORDS, type OutKind } from './kinds'
import { type Outgoing, sendOut } from './send'

export type { OutKind } from './kinds'

interface OutBarProps extends Outgoing {
  /** Hears that the text has left, and how. */
  onOut: (as: OutKind) => void
  /** How it left the last time, which is offered first; `null` where it never did. */
  last: OutKind | null
}

type State = { at: 'ready' } | { at: 'busy' | 'done' | 'failed'; kind: OutKind }

/** The ways out for a text: one to press, the others beside it or in a menu. */
export function OutBar({ onOut, last, ...out }: OutBarProps) {
  const { settings, change } = useSettings()
  const [state, setState] = useState<State>({ at: 'ready' })
  // As it was at the start: a button must not go away under the finger that has just pressed it.
  const [before] = useState(last)
  const first = before ?? 'rich-text'
  const others = OUT_KINDS.filter((kind) => kind !== first)

  const send = async (kind: OutKind) => {
    if (state.at === 'busy') return
    setState({ at: 'busy', kind })
    try {
      await sendOut(kind, out, settings.printedLinks)
      setState({ at: 'done', kind })
      onOut(kind)
    } catch {
      // The browser gives no reason that would help: the words say what else to do.
      setState({ at: 'failed', kind })
    }
  }
  const labelOf = (kind: OutKind) =>
    t(OUT_WORDS[kind].label, kind === 'html' ? 'html' : out.extension)
  const busy = state.at === 'busy'

  return (
    <div class="out">
      <fieldset class="out-bar" aria-label={t('outBar')}>
        <button
          type="button"
          class="button button--primary"
          data-testid="out-first"
          data-kind={first}
          aria-disabled={busy}
          onClick={() => send(first)}
        >
          <Icon name={OUT_WORDS[first].icon} />
          {before === null ? labelOf(first) : t('outAgain', labelOf(first))}
        </button>
        {others.slice(0, BESIDE).map((kind) => (
          <button
            key={kind}
            type="button"
            class="button out-beside"
            data-testid={`out-${kind}`}
            data-kind={kind}
            aria-disabled={busy}
            onClick={() => send(kind)}
          >
            <Icon name={OUT_WORDS[kind].icon} />
            {labelOf(kind)}
          </button>
        ))}
        <ActMenu
          label={t('outMore')}
          testid="out-more"
          look="framed"
          acts={others.map((kind, at) => ({
            testid: `out-item-${kind}`,
            icon: OUT_WORDS[kind].icon,
            words: labelOf(kind),
            place: at < BESIDE ? 'narrow' : 'always',
            onChoose: () => send(kind),
          }))}
          choice={{
            testid: 'printed-links',
            words: t('outPrintedLinks'),
            is: settings.printedLinks === 'addresses' ? 'on' : 'off',
            onChange: (is) => void change({ printedLinks: is === 'on' ? 'addresses' : 'words' }),
          }}
          remark={t('outJoplin')}
        />
      </fieldset>
      <p role="status" class="out-state" data-testid="out-state" data-state={state.at}>
        {wordsOf(state)}
      </p>
    </div>
  )
}

/** So many stand beside the first where there is room. */
const BESIDE = 2

function wordsOf(state: State): string {
  if (state.at === 'ready') return ''
  if (state.at === 'busy') return t('preparing')
  const { done } = OUT_WORDS[state.kind]
  if (state.at === 'done') return done === null ? '' : t(done)
  return state.kind === 'file' || state.kind === 'html' || state.kind === 'print'
    ? t('downloadFailed')
    : t('outFailed')
}
