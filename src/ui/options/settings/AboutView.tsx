import { installed } from '../../../browser/about'
import { t, type WordKey } from '../../../browser/words'
import './AboutView.css'
import { dated } from '../numbers'
import { useSettings } from '../useSettings'
import { ViewHeading } from '../ViewHeading'
import { persistedWords, usedWords } from './storageUseWords'
import { useStorageUse } from './useStorageUse'

const PERMISSIONS: Record<string, WordKey> = {
  activeTab: 'permission_activeTab',
  alarms: 'permission_alarms',
  scripting: 'permission_scripting',
  storage: 'permission_storage',
  unlimitedStorage: 'permission_unlimitedStorage',
}

/** What this is, what it may do and why, and what it keeps where. */
export function AboutView() {
  const { version, permissions } = installed()
  const { use } = useStorageUse()
  const { settings, known } = useSettings()
  return (
    <div class="view about">
      <ViewHeading title={t('navAbout')} />
      <p>
        {t('appDescription')} <span data-testid="version">{t('aboutVersion', version)}</span>
      </p>

      <h2 class="view-section">{t('aboutPrivacy')}</h2>
      <p class="about-text" data-testid="privacy">
        {t('privacyText')}
      </p>

      <h2 class="view-section">{t('aboutPermissions')}</h2>
      <dl class="about-list" data-testid="permissions">
        {permissions.map((permission) => (
          <div key={permission} class="about-item">
            <dt>
              <code>{permission}</code>
            </dt>
            <dd>{t(PERMISSIONS[permission] ?? 'permission_unknown')}</dd>
          </div>
        ))}
      </dl>

      <h2 class="view-section">{t('aboutStorage')}</h2>
      <dl class="about-list">
        {use && <Fact name={t('useName')} value={usedWords(use)} testid="about-use" />}
        {use && (
          <Fact name={t('persistName')} value={persistedWords(use)} testid="about-persisted" />
        )}
        {known && (
          <Fact
            name={t('lastBackupName')}
            value={settings.lastBackupAt === null ? t('never') : dated(settings.lastBackupAt)}
            testid="about-backup"
          />
        )}
      </dl>
    </div>
  )
}

function Fact({ name, value, testid }: { name: string; value: string; testid: string }) {
  return (
    <div class="about-item">
      <dt>{name}</dt>
      <dd data-testid={testid}>{value}</dd>
    </div>
  )
}
