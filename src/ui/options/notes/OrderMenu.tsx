import { t, type WordKey } from '../../../browser/words'
import { Menu } from '../menu/Menu'
import type { Grouping, ListOrder, NotesOrder, NotesSearch } from './notes-search'

interface OrderMenuProps {
  /** How the list stands now. */
  order: ListOrder
  /** Whether words are sought, which can match better or worse. */
  words: 'some' | 'none'
  onChoose: (part: Partial<NotesSearch>) => void
}

const GROUPINGS: { value: Grouping; word: WordKey }[] = [
  { value: 'day', word: 'byDay' },
  { value: 'track', word: 'byTrack' },
  { value: 'none', word: 'byNone' },
]

const ORDERS: { value: NotesOrder; word: WordKey }[] = [
  { value: 'programme', word: 'sortProgramme' },
  { value: 'title', word: 'sortTitle' },
  { value: 'changed', word: 'sortChanged' },
  { value: 'match', word: 'sortMatch' },
]

/** What stands together in the list, and what comes first. */
export function OrderMenu({ order, words, onChoose }: OrderMenuProps) {
  const orders = ORDERS.filter(({ value }) => value !== 'match' || words === 'some')
  return (
    <Menu label={t('order')} icon="sort" testid="order-menu" look="roomy">
      {() => (
        <>
          <Choice
            name="by"
            legend={t('orderBy')}
            choices={GROUPINGS}
            chosen={order.by}
            onChosen={(by) => onChoose({ by })}
          />
          <Choice
            name="sort"
            legend={t('orderSort')}
            choices={orders}
            chosen={order.sort}
            onChosen={(sort) => onChoose({ sort })}
          />
        </>
      )}
    </Menu>
  )
}

interface ChoiceProps<Value extends string> {
  name: string
  legend: string
  choices: { value: Value; word: WordKey }[]
  chosen: Value
  onChosen: (value: Value) => void
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <fieldset class="menu-group">
      <legend class="menu-head">{props.legend}</legend>
      <div class="menu-choices">
        {props.choices.map(({ value, word }) => (
          <button
            key={value}
            type="button"
            class="menu-choice"
            data-testid={`${props.name}-${value}`}
            aria-pressed={value === props.chosen}
            onClick={() => props.onChosen(value)}
          >
            {t(word)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
