import { t, type WordKey } from '../../../browser/words'
import './HelpMenu.css'
import { Menu } from '../menu/Menu'

/** How searches are written: examples that do what they say, and what they do. */
const LANGUAGE: readonly { typed: string; word: WordKey }[] = [
  { typed: 'cognitive load', word: 'helpWords' },
  { typed: '"line of sight"', word: 'helpPhrase' },
  { typed: 'speaker:ada', word: 'helpSpeaker' },
  { typed: 'track:"open source"', word: 'helpTrack' },
  { typed: 'tag:go', word: 'helpTag' },
  { typed: 'conference:fosdem year:2023', word: 'helpConference' },
  { typed: 'verdict:highlight', word: 'helpVerdict' },
  { typed: 'attended:live', word: 'helpAttended' },
  { typed: 'has:video -has:notes', word: 'helpHas' },
  { typed: '-tag:go', word: 'helpNot' },
]

const KEYS: readonly { keys: string[]; word: WordKey }[] = [
  { keys: ['/'], word: 'keySearch' },
  { keys: ['↑', '↓', 'k', 'j'], word: 'keyMove' },
  { keys: ['Enter', 'o'], word: 'keyOpen' },
  { keys: ['v'], word: 'keyVerdict' },
  { keys: ['Space', 'x'], word: 'keyChoose' },
  { keys: ['Shift ↑', 'Shift ↓'], word: 'keyRange' },
  { keys: ['Ctrl A'], word: 'keyAll' },
  { keys: ['Delete'], word: 'keyDelete' },
  { keys: ['Esc'], word: 'keyEscape' },
  { keys: ['?'], word: 'keyHelp' },
]

/** What can be typed into the search, and the keys of the list. */
export function HelpMenu({ onTry }: { onTry: (q: string) => void }) {
  return (
    <Menu label={t('notesHelp')} icon="keyboard" testid="help-menu" look="icon" shortcut="?">
      {(close) => (
        <>
          <section class="menu-group">
            <h2 class="menu-head">{t('helpSearch')}</h2>
            <ul class="help-list">
              {LANGUAGE.map(({ typed, word }) => (
                <li key={typed}>
                  <button
                    type="button"
                    class="help-example"
                    title={t('helpTry')}
                    onClick={() => {
                      close()
                      onTry(typed)
                    }}
                  >
                    {typed}
                  </button>
                  <span>{t(word)}</span>
                </li>
              ))}
            </ul>
          </section>
          <section class="menu-group">
            <h2 class="menu-head">{t('helpKeys')}</h2>
            <ul class="help-list">
              {KEYS.map(({ keys, word }) => (
                <li key={word}>
                  <span class="help-keys">
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </span>
                  <span>{t(word)}</span>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </Menu>
  )
}
