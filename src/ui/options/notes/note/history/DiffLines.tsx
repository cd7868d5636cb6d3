import { useState } from 'preact/hooks'
import { t } from '../../../../../browser/words'
import { numbered } from '../../../numbers'
import type { Comparison, DiffLine, LinePart } from './compare'
import './DiffLines.css'
import { foldSame, type Stretch } from './fold-same'

/** So many lines are shown at first, and more on request: a page of ten thousand would be slow. */
const MOST_LINES = 400

/**
 * What changed, line by line: a sign before each line and a line under or through the words that
 * changed, so that colour is never the only sign; screen readers are told in words.
 */
export function DiffLines({ comparison }: { comparison: Comparison }) {
  const [most, setMost] = useState(MOST_LINES)
  const stretches = foldSame(comparison.lines)
  const { shown, left } = firstLines(stretches, most)
  return (
    <div class="diff" data-testid="diff">
      {comparison.cut !== 'nothing' && <p class="diff-cut">{t(`historyCut_${comparison.cut}`)}</p>}
      {shown.map((stretch, i) => (
        <StretchOfLines key={`${i} ${stretch.kind}`} stretch={stretch} />
      ))}
      {left > 0 && (
        <button type="button" class="diff-fold" onClick={() => setMost(most + MOST_LINES)}>
          {t('historyMoreLines', numbered(left))}
        </button>
      )}
    </div>
  )
}

function StretchOfLines({ stretch }: { stretch: Stretch }) {
  const [fold, setFold] = useState<'folded' | 'open'>('folded')
  if (stretch.kind === 'folded' && fold === 'folded') {
    return (
      <button type="button" class="diff-fold" onClick={() => setFold('open')}>
        {t('historyUnfold', numbered(stretch.lines.length))}
      </button>
    )
  }
  return stretch.lines.map((line, i) => <Line key={i} line={line} />)
}

function Line({ line: { kind, parts } }: { line: DiffLine }) {
  if (kind === 'same') {
    return (
      <p class="diff-line" data-kind={kind} dir="auto">
        <Words parts={parts} />
      </p>
    )
  }
  const Changed = kind === 'added' ? 'ins' : 'del'
  return (
    <p class="diff-line" data-kind={kind} dir="auto">
      <span class="diff-sign" aria-hidden="true">
        {kind === 'added' ? '+' : '−'}
      </span>
      <span class="unseen">{t(kind === 'added' ? 'historyLineAdded' : 'historyLineRemoved')} </span>
      <Changed>
        <Words parts={parts} />
      </Changed>
    </p>
  )
}

function Words({ parts }: { parts: LinePart[] }) {
  return parts.map(({ text, mark }, i) =>
    mark === 'changed' ? (
      <strong key={i} class="diff-word">
        {text}
      </strong>
    ) : (
      text
    ),
  )
}

/** As many stretches as make up so many lines, a fold counting as one; and how many lines are left. */
function firstLines(stretches: Stretch[], most: number): { shown: Stretch[]; left: number } {
  const shown: Stretch[] = []
  let [room, left] = [most, 0]
  for (const stretch of stretches) {
    const rows = stretch.kind === 'folded' ? 1 : stretch.lines.length
    if (rows <= room) shown.push(stretch)
    else {
      if (room > 0) shown.push({ ...stretch, lines: stretch.lines.slice(0, room) })
      left += stretch.lines.length - Math.max(0, room)
    }
    room -= rows
  }
  return { shown, left }
}
