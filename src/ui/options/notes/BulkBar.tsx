import { useMemo, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { Verdict } from '../../../note/note'
import type { SavedTalk } from '../../../note/saved'
import { Icon, type IconName } from '../Icon'
import { counted, numbered } from '../numbers'
import './BulkBar.css'
import { Menu } from '../menu/Menu'
import type { OutKind } from '../out/kinds'
import { BulkMerge, MOST_MERGED } from './BulkMerge'
import { BulkTags } from './BulkTags'
import { LateExport } from './LateExport'
import { tagsOf } from './note-acts'

interface BulkBarProps {
  /** The chosen talks, in the order of the programme. */
  chosen: SavedTalk[]
  /** So many of them the list does not show at the moment. */
  unseen: number
  /** Talks in the list. */
  listed: number
  /** All tags in use, the most used first. */
  known: string[]
  busy: 'yes' | 'no'
  onAll: () => void
  onEnd: () => void
  onTag: (tag: string, how: 'add' | 'remove') => void
  onVerdict: (verdict: Verdict | null) => void
  onRecap: () => void
  onMerge: (into: string) => void
  onDelete: () => void
}

const VERDICTS: {
  value: Verdict | null
  icon: IconName
  word: 'verdictHighlight' | 'verdictGood' | 'verdictSkip' | 'verdictNone'
}[] = [
  { value: 'highlight', icon: 'star', word: 'verdictHighlight' },
  { value: 'good', icon: 'good', word: 'verdictGood' },
  { value: 'skip', icon: 'skip', word: 'verdictSkip' },
  { value: null, icon: 'undo', word: 'verdictNone' },
]

/** What can be done with the chosen talks. */
export function BulkBar(props: BulkBarProps) {
  const { chosen, unseen, listed, known, busy } = props
  const [last, setLast] = useState<OutKind | null>(null)
  const ownTags = useMemo(() => tagsOf(chosen.map(({ note }) => note)), [chosen])
  const none = chosen.length === 0 || busy === 'yes' ? 'yes' : 'no'
  return (
    <section class="bulk-bar" aria-label={t('bulkLabel')} data-testid="bulk-bar">
      <div class="bulk-bar-head">
        <p class="bulk-bar-count" role="status" data-testid="bulk-count">
          {chosen.length === 0 ? t('bulkNone') : counted(chosen.length, 'bulkOne', 'bulkMany')}
          {unseen > 0 && ` ${t('bulkUnseen', numbered(unseen))}`}
        </p>
        {chosen.length - unseen < listed && (
          <button type="button" class="textlink" data-testid="bulk-all" onClick={props.onAll}>
            {t('bulkAll', numbered(listed))}
          </button>
        )}
        <button
          type="button"
          class="button button--quiet button--icon"
          data-testid="bulk-end"
          aria-label={t('bulkEnd')}
          title={`${t('bulkEnd')} (Esc)`}
          onClick={props.onEnd}
        >
          <Icon name="skip" size={14} />
        </button>
      </div>
      <div class="bulk-bar-acts">
        <Menu label={t('bulkTag')} icon="tag" testid="bulk-tag" side="above" disabled={none}>
          {(close) => <BulkTags own={ownTags} known={known} onTag={props.onTag} onDone={close} />}
        </Menu>
        <Menu
          label={t('bulkVerdict')}
          icon="star"
          testid="bulk-verdict"
          side="above"
          disabled={none}
        >
          {(close) => (
            <div class="menu-choices">
              {VERDICTS.map(({ value, icon, word }) => (
                <button
                  key={word}
                  type="button"
                  class="menu-choice"
                  data-testid={`bulk-verdict-${value ?? 'none'}`}
                  onClick={() => {
                    close()
                    props.onVerdict(value)
                  }}
                >
                  <Icon name={icon} size={14} />
                  {t(word)}
                </button>
              ))}
            </div>
          )}
        </Menu>
        <Menu
          label={t('bulkExport')}
          icon="export"
          testid="bulk-export"
          side="above"
          disabled={none}
        >
          {() => <LateExport chosen={chosen} last={last} onOut={setLast} />}
        </Menu>
        <Act
          icon="recap"
          label={t('bulkRecap')}
          testid="bulk-recap"
          disabled={none}
          onPress={props.onRecap}
        />
        <Menu
          label={t('bulkMerge')}
          icon="merge"
          testid="bulk-merge"
          side="above"
          disabled={chosen.length < 2 || chosen.length > MOST_MERGED ? 'yes' : none}
        >
          {(close) => (
            <BulkMerge
              chosen={chosen}
              onMerge={(into) => {
                close()
                props.onMerge(into)
              }}
            />
          )}
        </Menu>
        <Act
          icon="trash"
          label={t('bulkDelete')}
          testid="bulk-delete"
          disabled={none}
          onPress={props.onDelete}
        />
      </div>
    </section>
  )
}

interface ActProps {
  icon: IconName
  label: string
  testid: string
  disabled: 'yes' | 'no'
  onPress: () => void
}

function Act({ icon, label, testid, disabled, onPress }: ActProps) {
  return (
    <button
      type="button"
      class="button button--quiet menu-button"
      data-testid={testid}
      disabled={disabled === 'yes'}
      onClick={onPress}
    >
      <Icon name={icon} />
      {label}
    </button>
  )
}
