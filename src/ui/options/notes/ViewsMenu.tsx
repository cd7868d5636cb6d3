import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { SavedView } from '../../../search/view'
import { Icon } from '../Icon'
import { Menu } from '../menu/Menu'
import { isSearch, type NotesSearch, searchOf } from './notes-search'

interface ViewsMenuProps {
  views: SavedView[]
  search: NotesSearch
  onSave: (view: SavedView) => void
  onRemove: (view: SavedView) => void
}

/** Searches kept under a name; each is a link, so that it can be bookmarked too. */
export function ViewsMenu({ views, search, onSave, onRemove }: ViewsMenuProps) {
  return (
    <Menu label={t('views')} icon="saved" testid="views-menu" look="roomy">
      {(close) => (
        <>
          {views.length === 0 && <p class="menu-note">{t('viewsNone')}</p>}
          {views.length > 0 && (
            <ul>
              {views.map((view) => (
                <ViewRow
                  key={view.id}
                  view={view}
                  current={view.search === searchOf(search) ? 'yes' : 'no'}
                  onOpen={close}
                  onSave={onSave}
                  onRemove={(gone) => {
                    // Its row goes, and with it the button that has the focus.
                    close()
                    onRemove(gone)
                  }}
                />
              ))}
            </ul>
          )}
          {isSearch(search) && !views.some((view) => view.search === searchOf(search)) && (
            <NewView
              search={search}
              onSave={(view) => {
                close()
                onSave(view)
              }}
            />
          )}
        </>
      )}
    </Menu>
  )
}

interface ViewRowProps extends Pick<ViewsMenuProps, 'onSave' | 'onRemove'> {
  view: SavedView
  current: 'yes' | 'no'
  onOpen: () => void
}

function ViewRow({ view, current, onOpen, onSave, onRemove }: ViewRowProps) {
  const [state, setState] = useState<'shown' | 'renaming'>('shown')
  const link = useRef<HTMLAnchorElement>(null)
  const before = useRef(state)
  useLayoutEffect(() => {
    if (before.current === 'renaming') link.current?.focus()
    before.current = state
  }, [state])

  if (state === 'renaming') {
    return (
      <li>
        <NameForm
          name={view.name}
          onName={(name) => {
            if (name !== view.name) onSave({ ...view, name })
            setState('shown')
          }}
          onLeave={() => setState('shown')}
        />
      </li>
    )
  }
  return (
    <li class="menu-row">
      <a
        ref={link}
        class="menu-link foreign"
        href={`#/notes?${view.search}`}
        data-testid="view-link"
        aria-current={current === 'yes' ? 'true' : undefined}
        onClick={onOpen}
      >
        {view.name}
      </a>
      <IconButton
        icon="edit"
        label={t('viewRename', view.name)}
        onPress={() => setState('renaming')}
      />
      <IconButton icon="trash" label={t('viewRemove', view.name)} onPress={() => onRemove(view)} />
    </li>
  )
}

interface IconButtonProps {
  icon: 'edit' | 'trash'
  label: string
  onPress: () => void
}

function IconButton({ icon, label, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class="button button--quiet button--icon"
      data-testid={icon === 'edit' ? 'view-rename' : 'view-remove'}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}

function NewView({ search, onSave }: Pick<ViewsMenuProps, 'search' | 'onSave'>) {
  return (
    <div class="menu-group">
      <p class="menu-head">{t('viewSaveAs')}</p>
      <NameForm
        name={search.q}
        onName={(name) =>
          onSave({
            id: crypto.randomUUID(),
            name,
            search: searchOf(search),
            createdAt: new Date().toISOString(),
          })
        }
      />
    </div>
  )
}

interface NameFormProps {
  name: string
  onName: (name: string) => void
  /** Escape; where it is absent, that is the panel's. */
  onLeave?: () => void
}

function NameForm({ name, onName, onLeave }: NameFormProps) {
  const [text, setText] = useState(name)
  const input = useRef<HTMLInputElement>(null)
  const isInPlace = onLeave !== undefined
  useLayoutEffect(() => {
    // It stands where the button was that has led here.
    if (!isInPlace) return
    input.current?.focus()
    input.current?.select()
  }, [isInPlace])

  return (
    <form
      class="menu-row"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onName(text.trim())
      }}
    >
      <input
        ref={input}
        class="menu-field"
        type="text"
        data-testid="view-name"
        aria-label={t('viewName')}
        maxLength={80}
        autocomplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !onLeave) return
          event.preventDefault()
          event.stopPropagation()
          onLeave()
        }}
      />
      <button type="submit" class="button" data-testid="view-save" disabled={text.trim() === ''}>
        {t('viewSave')}
      </button>
    </form>
  )
}
