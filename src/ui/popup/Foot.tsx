import { useState } from 'preact/hooks'
import { openOptions } from '../../browser/tabs'
import { t } from '../../browser/words'
import type { SavedTalk } from '../../note/saved'
import { readSettings } from '../../storage/settings'
import { Icon } from '../Icon'

/** What leads away from a note: its Markdown, the library, the keys. */
export function Foot({ saved }: { saved: SavedTalk }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const [keys, setKeys] = useState<'hidden' | 'shown'>('hidden')

  const copy = async () => {
    try {
      // Loaded when asked for: the popup must open without it.
      const [{ talkMarkdown }, settings] = await Promise.all([
        import('../../export/markdown'),
        readSettings(),
      ])
      const markdown = await talkMarkdown(saved, { format: settings.exportFormat })
      await navigator.clipboard.writeText(markdown)
      setCopied('yes')
    } catch {
      setCopied('failed')
    }
  }

  return (
    <footer>
      {keys === 'shown' && <Keys />}
      <div class="popup-foot">
        <button
          type="button"
          class="button button--quiet"
          data-testid="copy-markdown"
          onClick={copy}
        >
          <Icon name={copied === 'yes' ? 'good' : 'copy'} />
          <span role="status">
            {copied === 'no' && t('copyMarkdown')}
            {copied === 'yes' && t('copied')}
            {copied === 'failed' && t('copyFailed')}
          </span>
        </button>
        <button
          type="button"
          class="button button--quiet"
          data-testid="open-library"
          onClick={() =>
            openOptions(`#/notes/${encodeURIComponent(saved.talk.id)}`).then(() => window.close())
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
