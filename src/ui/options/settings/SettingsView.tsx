import { openShortcutSettings } from '../../../browser/about'
import { t, type WordKey } from '../../../browser/words'
import { FormatChoice } from '../export/FormatChoice'
import { ProblemLine } from '../ProblemLine'
import './SettingsView.css'
import { useSettings } from '../useSettings'
import { useShortcut } from '../useShortcut'
import { ViewHeading } from '../ViewHeading'
import { persistedWords, usedWords } from './storageUseWords'
import { useStorageUse } from './useStorageUse'

/** What can be set; each is kept at once. */
export function SettingsView() {
  const { settings, known, problem, change } = useSettings()
  return (
    <div class="view">
      <ViewHeading title={t('navSettings')} />
      {problem && <ProblemLine error={problem} onRetry={() => void change({})} />}
      {known && (
        <section class="setting" data-testid="setting-format">
          <FormatChoice
            legend={t('settingFormat')}
            format={settings.exportFormat}
            onFormat={(exportFormat) => void change({ exportFormat })}
          />
        </section>
      )}
      <KeepingNotes />
      <ShortcutSetting />
    </div>
  )
}

function KeepingNotes() {
  const { use, answer, ask } = useStorageUse()
  if (!use) return null
  return (
    <section class="setting">
      <h2 class="view-section">{t('settingKeep')}</h2>
      <p data-testid="persisted">{persistedWords(use)}</p>
      {use.persisted === false && (
        <div>
          <button type="button" class="button" data-testid="ask-persist" onClick={ask}>
            {t('persistAsk')}
          </button>
        </div>
      )}
      <p role="status" data-testid="persist-answer">
        {answer && t(`persistAnswer_${answer}` as WordKey)}
      </p>
      <p class="setting-effect" data-testid="storage-use">
        {t('useWords')} {usedWords(use)}
      </p>
    </section>
  )
}

function ShortcutSetting() {
  const shortcut = useShortcut()
  return (
    <section class="setting">
      <h2 class="view-section">{t('settingShortcut')}</h2>
      <p>
        {shortcut ? (
          <>
            <kbd>{shortcut}</kbd> {t('shortcutEffect')}
          </>
        ) : (
          t('shortcutNone')
        )}
      </p>
      <div>
        <button
          type="button"
          class="button"
          data-testid="change-shortcut"
          onClick={() => void openShortcutSettings()}
        >
          <span>{t('shortcutChange')}</span>
        </button>
      </div>
    </section>
  )
}
