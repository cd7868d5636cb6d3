import type { Marks } from '../../../search/marks'
import { type FoundText, placesIn } from './found-in'
import { Marked } from './Marked'
import './MarkedLine.css'
import { nearHit, runsLeft, startNear } from './near-hit'

interface MarkedLineProps {
  /** `facts` have dots between, and each its own direction. */
  of: 'words' | 'facts'
  texts: readonly FoundText[]
  marks: Marks | null
}

/** A text or a part of it. */
interface Piece {
  text: string
  places: [number, number][]
  from: number
  to: number
  /** What stands in front of it. */
  lead: string
}

/**
 * One line of the list with what was sought in it marked. Where it is too long its end is cut, but
 * never the first hit: what stands before that gives way. The style alone does this, at any width, and
 * nothing is measured.
 */
export function MarkedLine({ of, texts, marks }: MarkedLineProps) {
  const pieces = texts.map((one, i) => pieceOf(one, i, marks))
  const first = pieces.findIndex(({ places }) => places.length > 0)
  const found = pieces[first]
  if (!found) return <Pieces of={of} pieces={pieces} />
  const [before, near, after] = takenApart(found)
  const parts = {
    before: [...pieces.slice(0, first), ...before],
    near: [near],
    after: [...after, ...pieces.slice(first + 1)],
  }
  if (parts.before.length === 0) return <Pieces of={of} pieces={[near, ...parts.after]} />
  return (
    <span class="marked-line">
      {Object.entries(parts).map(
        ([place, some]) =>
          some.length > 0 && (
            <span key={place} class={`marked-line-${place}`}>
              <Pieces of={of} pieces={some} />
            </span>
          ),
      )}
    </span>
  )
}

function Pieces({ of, pieces }: { of: 'words' | 'facts'; pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ lead, ...piece }) => [
        lead,
        of === 'facts' ? (
          <bdi>
            <Marked {...piece} />
          </bdi>
        ) : (
          <Marked {...piece} />
        ),
      ])}
    </>
  )
}

function pieceOf({ text: written, field }: FoundText, at: number, marks: Marks | null): Piece {
  // Spaces are kept as they are where a line is taken apart: one for one, so that places hold.
  const text = written.replace(/\s/g, ' ')
  const places = marks ? placesIn(text, marks, field) : []
  return { text, places, from: 0, to: text.length, lead: at > 0 ? ' · ' : '' }
}

/** What stands before the first hit, what must be seen, and the rest. */
function takenApart(piece: Piece): [before: Piece[], near: Piece, after: Piece[]] {
  const { text, places } = piece
  const [hit = [0, 0]] = places
  if (runsLeft(text)) {
    const from = startNear(text, hit)
    return [[], from === 0 ? piece : { ...piece, from, lead: `${piece.lead}… ` }, []]
  }
  const [from, to] = nearHit(text, hit)
  const before: Piece[] = from > 0 ? [{ ...piece, to: from }] : []
  const after: Piece[] = to < text.length ? [{ ...piece, from: to, lead: '' }] : []
  return [before, { ...piece, from, to, lead: from > 0 ? '' : piece.lead }, after]
}
