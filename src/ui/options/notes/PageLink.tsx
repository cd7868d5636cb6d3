import { t } from '../../../browser/words'
import { Icon } from '../Icon'

/** Leads to the talk's page; nothing where its address is none of the web. */
export function PageLink({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return null
  return (
    <a
      class="button button--quiet"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('openPage')}
      title={url}
      data-testid="open-page"
    >
      <Icon name="link" />
      <span class="note-bar-optional">{t('openPage')}</span>
    </a>
  )
}
