import { useState } from 'preact/hooks'
import { openOptions } from '../../browser/tabs'
import { t } from '../../browser/words'
import type { SavedTalk } from '../../note/saved'
import { readSettings } from '../../storage/settings'
import { CopyButton } from '../CopyButton'
import { Icon } from '../Icon'

/** What leads away from a note: its Markdown, the library, the keys. */
export function Foot({ saved }: { saved: SavedTalk }) {
  const [keys, setKeys] = useState<'hidden' | 'shown'>('hidden')

  return (
    <footer>
      {keys === 'shown' && <Keys />}
      <div class="popup-foot">
        <CopyButton
          label={t('copyMarkdown')}
          testid="copy-markdown"
          look="quiet"
          text={() => markdownOf(saved)}
        />
        <button
          type="button"
          class="button button--quiet"
          data-testid="open-library"
          onClick={() =>
            openOptions(`#/notes/${encodeURIComponent(saved.note.talkId)}`).then(() =>
              window.close(),
            )
          }
        >
          <Icon name="notes" />
          {t('openLibrary')}
        </button>
        <span class="popup-foot-gap" />
        <button
          type="button"
          class="button button--quiet button--icon"
          data-testid="keys"
          aria-expanded={keys === 'shown'}
          aria-label={t('keys')}
          title={t('keys')}
          onClick={() => setKeys(keys === 'shown' ? 'hidden' : 'shown')}
        >
          <Icon name="keyboard" />
        </button>
      </div>
    </footer>
  )
}

/** Loaded when asked for: the popup must open without it. */
async function markdownOf(saved: SavedTalk): Promise<string> {
  const [{ talkMarkdown }, { exportFormat }] = await Promise.all([
    import('../../export/markdown'),
    readSettings(),
  ])
  return talkMarkdown(saved, { format: exportFormat })
}

function Keys() {
  const rows: [string, string][] = [
    ['Enter', t('keyEnter')],
    ['Tab', t('keyTab')],
    ['Shift+Enter', t('keyShiftEnter')],
    ['Alt+N', t('keyNote')],
    ['Alt+H', t('verdictHighlight')],
    ['Alt+G', t('verdictGood')],
    ['Alt+S', t('verdictSkip')],
    ['Alt+L', t('attendedLive')],
    ['Alt+R', t('attendedRecording')],
    ['Alt+T', t('tagsAdd')],
    ['Alt+J', t('jotLabel')],
  ]
  return (
    <div class="popup-keys" data-testid="keys-list">
      {rows.map(([key, word]) => [<kbd key={key}>{key}</kbd>, <span key={word}>{word}</span>])}
    </div>
  )
}
