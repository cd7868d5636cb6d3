import { t, type WordKey } from '../../browser/words'
import type { Verdict } from '../../note/note'
import { Icon, type IconName } from './Icon'

/** The verdict on a talk as a small sign, named for those who don't see it. `look` is its class. */
export function VerdictMark({ verdict, look }: { verdict: Verdict; look: string }) {
  const { icon, word } = MARKS[verdict]
  return (
    <span class={look} data-verdict={verdict} title={t(word)}>
      <Icon name={icon} size={14} filled={verdict === 'highlight' ? 'yes' : 'no'} />
      <span class="unseen">{t(word)}</span>
    </span>
  )
}

const MARKS: Record<Verdict, { icon: IconName; word: WordKey }> = {
  highlight: { icon: 'star', word: 'verdictHighlight' },
  good: { icon: 'good', word: 'verdictGood' },
  skip: { icon: 'skip', word: 'verdictSkip' },
}
