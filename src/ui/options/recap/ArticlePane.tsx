import { useMemo } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { SavedTalk } from '../../../note/saved'
import type { Article } from '../../../recap/article'
import type { RecapChange } from '../../../recap/change'
import type { OutlineSection } from '../../../recap/outline'
import type { Template } from '../../../template/template'
import { Rendered } from '../../Rendered'
import { ArticleField } from './ArticleField'
import './ArticlePane.css'
import { ArticleTalk } from './ArticleTalk'
import type { Draft } from './draft'
import { type Field, nameOf } from './fields'
import { Kept } from './Kept'
import type { Piece } from './pieces'

interface ArticlePaneProps {
  sections: readonly OutlineSection[]
  saved: ReadonlyMap<string, SavedTalk>
  article: Article
  draft: Draft
  output: Template['output']
  /** Id of the talk whose note is open here. */
  noteOf: string | null
  write: (change: RecapChange) => void
  onNote: (id: string | null) => void
  /** Hears each state of the open note. */
  onLive: (one: SavedTalk) => void
  /** The note was left: what is stored of it is new. */
  onLeft: (id: string) => void
}

/**
 * The article as the template makes it, with the user's own texts edited in their places. A text that
 * the template puts nowhere stands before or after it.
 */
export function ArticlePane(props: ArticlePaneProps) {
  const { sections, saved, article, draft, output, noteOf } = props
  const { write, onNote, onLive, onLeft } = props
  const pieces = draft.pieces ?? []
  const shown = new Set(pieces.map((one) => (one.kind === 'field' ? one.field.at : '')))
  const usual = useMemo(
    () => new Map(sections.map(({ key, usualHeading }) => [key, usualHeading])),
    [sections],
  )
  const anchors = useMemo(() => anchorsOf(article), [article])
  const field = (one: Field, level: number) => (
    <ArticleField
      key={nameOf(one)}
      field={one}
      level={level}
      usual={('key' in one && usual.get(one.key)) || ''}
      write={write}
    />
  )

  return (
    <div class="article" data-output={output} onClickCapture={(event) => leap(event, anchors)}>
      {!shown.has('title') && field({ at: 'title' }, 1)}
      {!shown.has('opening') && field({ at: 'opening' }, 0)}
      {draft.pieces === null && <Text text={draft.text} output={output} />}
      {pieces.map((piece, at) => {
        if (piece.kind === 'field') return field(piece.field, piece.level)
        const one = piece.kind === 'talk' ? saved.get(piece.id) : undefined
        if (piece.kind !== 'talk' || !one)
          return <Part key={`text ${at}`} piece={piece} output={output} />
        const isOpen = noteOf === piece.id ? 'yes' : 'no'
        return (
          <Kept
            key={`talk ${piece.id}`}
            of={[one, piece.text, output, isOpen, onNote, onLive, onLeft]}
          >
            {() => (
              <ArticleTalk
                saved={one}
                isOpen={isOpen}
                onNote={onNote}
                onLive={onLive}
                onLeft={onLeft}
              >
                <Text text={piece.text} output={output} />
              </ArticleTalk>
            )}
          </Kept>
        )
      })}
      {!shown.has('closing') && field({ at: 'closing' }, 0)}
      {article.sections.every((section) => section.talks.length === 0) && (
        <p class="article-empty">{t('recapNoTalks')}</p>
      )}
    </div>
  )
}

function Part({ piece, output }: { piece: Exclude<Piece, { kind: 'field' }>; output: Output }) {
  if (piece.kind === 'front') return <pre class="article-front">{piece.text}</pre>
  return <Text text={piece.text} output={output} />
}

type Output = Template['output']

/** The same text makes the same nodes, and so nothing to do. */
function Text({ text, output }: { text: string; output: Output }) {
  return useMemo(
    () =>
      output === 'text' ? <pre class="article-text">{text}</pre> : <Rendered markdown={text} />,
    [text, output],
  )
}

/** The talks by the anchors of their headings. */
function anchorsOf(article: Article): ReadonlyMap<string, string> {
  const talks = article.sections.flatMap((section) => section.talks)
  return new Map(talks.map(({ anchor, id }) => [anchor, id]))
}

/** A link to another talk leads to where it stands on this page. */
function leap(event: MouseEvent, anchors: ReadonlyMap<string, string>): void {
  const pane = event.currentTarget
  const link = (event.target as Element).closest?.('a[href^="#"]')
  if (!link || !(pane instanceof HTMLElement)) return
  const id = anchors.get(decoded(link.getAttribute('href')?.slice(1) ?? ''))
  const talk = pane.querySelector<HTMLElement>(`[data-talk="${CSS.escape(id ?? '')}"]`)
  if (!talk) return
  event.preventDefault()
  event.stopPropagation()
  talk.focus({ preventScroll: true })
  talk.scrollIntoView({ block: 'start' })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Somebody wrote a bare `%`.
    return text
  }
}
