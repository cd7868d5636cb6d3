import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import type { SavedView } from '../../../search/view'
import { Icon } from '../Icon'

import { FilterMenu } from './FilterMenu'
import { HelpMenu } from './HelpMenu'
import './NotesTools.css'
import { OrderMenu } from './OrderMenu'
import { SearchChips } from './SearchChips'
import { SearchField } from './SearchField'
import type { Listing } from './useListing'
import type { TypedSearch } from './useTypedSearch'
import { ViewsMenu } from './ViewsMenu'

interface NotesToolsProps {
  typed: TypedSearch
  saved: ReadonlyMap<string, SavedTalk>
  listing: Pick<Listing, 'order' | 'words' | 'corrected'>
  views: SavedView[]
  choosing: 'yes' | 'no'
  onChoosing: () => void
  onLeave: () => void
  onSaveView: (view: SavedView) => void
  onRemoveView: (view: SavedView) => void
}

/** What stands over the list: the search, and what narrows and orders it. */
export function NotesTools(props: NotesToolsProps) {
  const { typed, saved, views } = props
  const { order, words, corrected } = props.listing
  const { search, choose } = typed
  const chooseQuery = (q: string) => choose({ q })
  return (
    <div class="notes-tools">
      <SearchField
        q={search.q}
        onType={typed.type}
        onCommit={typed.commit}
        onLeave={props.onLeave}
      />
      <div class="notes-tools-row">
        <FilterMenu q={search.q} saved={saved} onChoose={chooseQuery} />
        <OrderMenu order={order} words={words} onChoose={choose} />
        <ViewsMenu
          views={views}
          search={search}
          onSave={props.onSaveView}
          onRemove={props.onRemoveView}
        />
        <span class="notes-tools-gap" />
        <button
          type="button"
          class="button button--quiet button--icon"
          data-testid="choose-rows"
          aria-label={t('chooseRows')}
          aria-pressed={props.choosing === 'yes'}
          title={t('chooseRows')}
          onClick={props.onChoosing}
        >
          <Icon name="check" />
        </button>
        <HelpMenu onTry={chooseQuery} />
      </div>
      <SearchChips q={search.q} onChoose={chooseQuery} />
      {corrected.length > 0 && (
        <p class="notes-tools-corrected" data-testid="corrected">
          {t('foundCorrected')} <b>{corrected.join(', ')}</b>
        </p>
      )}
    </div>
  )
}
