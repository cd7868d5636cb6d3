import { useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import { type Article, articleOf } from '../../../recap/article'
import type { RecapChange } from '../../../recap/change'
import { fingerprintsOf } from '../../../recap/fingerprints'
import type { Recap } from '../../../recap/recap'
import type { SaveState } from '../../../storage/recap-writer'
import { renderOrFallback } from '../../../template/render'
import type { Template } from '../../../template/template'
import { SaveMark } from '../../SaveMark'
import { Icon } from '../Icon'
import { isOutKind } from '../out/kinds'
import { OutBar } from '../out/OutBar'
import { hashOf } from '../route'
import { ViewHeading } from '../ViewHeading'
import { TemplateChoice } from './TemplateChoice'
import { wordsOf } from './words'

interface ComposerBarProps {
  recap: Recap
  saved: ReadonlyMap<string, SavedTalk>
  save: SaveState
  article: Article | null
  template: Template
  templates: readonly Template[]
  view: 'draft' | 'text'
  write: (change: RecapChange) => void
  /** Hears which article has left. */
  onExported: (article: Article) => void
  onRetry: () => void
  onView: (view: 'draft' | 'text') => void
  onTemplate: (id: string) => void
  onRemove: () => void
}

/** The way back, whether all is saved, the template, and the ways out. */
export function ComposerBar(props: ComposerBarProps) {
  const { recap, saved, save, article, template, templates, view, write } = props
  const sent = useRef<Article | null>(null)

  const markdown = async () => {
    // Made anew: what was typed last is not in the one on the screen yet.
    sent.current = await articleOf(recap, saved, new Date().toISOString())
    return (await renderOrFallback(template, sent.current)).text
  }
  const onOut = (as: string) => {
    const made = sent.current ?? article
    if (!made) return
    const at = new Date().toISOString()
    const value = { at, as, template: template.id, fingerprints: fingerprintsOf(made) }
    write({ type: 'exported', value })
    props.onExported(made)
  }
  const last = recap.exported?.as
  const title = recap.title.trim() || t('recapUntitled')

  return (
    <header class="composer-bar">
      <div class="composer-bar-line">
        <a
          class="button button--quiet button--icon"
          data-testid="all-recaps"
          href={hashOf({ view: 'recap', recapId: null })}
          aria-label={t('recapAll')}
          title={t('recapAll')}
        >
          <Icon name="back" />
        </a>
        <ViewHeading title={title} />
        <SaveMark save={save} note={{ body: wordsOf(recap), draft: '' }} onRetry={props.onRetry} />
        <button
          type="button"
          class="button button--quiet button--icon"
          data-testid="delete-recap"
          aria-label={t('recapDelete')}
          title={t('recapDelete')}
          onClick={props.onRemove}
        >
          <Icon name="trash" />
        </button>
      </div>
      <div class="composer-bar-line">
        <TemplateChoice templates={templates} chosen={template} onChosen={props.onTemplate} />
        <button
          type="button"
          class="button"
          data-testid="toggle-text"
          aria-pressed={view === 'text'}
          aria-label={t('recapAsExported')}
          title={t('recapAsExportedEffect')}
          onClick={() => props.onView(view === 'text' ? 'draft' : 'text')}
        >
          <Icon name="eye" />
          <span class="composer-optional">{t('recapAsExported')}</span>
        </button>
        <div class="composer-out">
          <OutBar
            title={title}
            fileBase={title}
            markdown={markdown}
            extension={template.extension}
            onOut={onOut}
            last={isOutKind(last) ? last : null}
          />
        </div>
      </div>
    </header>
  )
}
