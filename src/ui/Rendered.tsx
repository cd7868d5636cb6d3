import { type ComponentChildren, h } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { t } from '../browser/words'
import type { Block, Reader } from '../markdown/document'
import type { RichElement, RichNode } from '../markdown/tree'
import { partsAtMarks } from './name-marks'
import './Rendered.css'

interface RenderedProps {
  markdown: string
  /** The page that relative links of the text belong to. */
  base?: string | null
  /** What the marks of `name-marks.ts` in it stand for. */
  names?: readonly string[]
}

/**
 * Markdown as it reads. Nodes are made one by one, of what `markdown/tree.ts` knows: nothing of the
 * text can become more. Nothing is loaded for it: images are links. Only what changes is made anew.
 */
export function Rendered({ markdown, base = null, names = NO_NAMES }: RenderedProps) {
  const reader = useReader(base)
  const root = useRef<HTMLDivElement>(null)
  const known = useRef<Placed[]>([])
  const placed = useMemo(() => {
    known.current = reader === null ? [] : placedBlocks(reader.read(markdown), known.current)
    return known.current
  }, [reader, markdown])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the links in it take the keys
    <div
      ref={root}
      class="rendered"
      data-testid="rendered"
      dir="auto"
      onClick={(event) => leap(event, root.current)}
    >
      {placed.map(({ key, block }) => (
        <RenderedBlock key={key} block={block} names={names} />
      ))}
    </div>
  )
}

/** The same block makes the same nodes, and so nothing to do. */
function RenderedBlock({ block, names }: { block: Block; names: readonly string[] }) {
  return useMemo(() => <>{block.nodes.map((node) => nodeOf(node, names))}</>, [block, names])
}

const NO_NAMES: readonly string[] = []

/** A reader for the whole life of the component; `null` until the parser is loaded. */
function useReader(base: string | null): Reader | null {
  const [reader, setReader] = useState<Reader | null>(null)
  useEffect(() => {
    let wanted = true
    import('../markdown/document').then(
      ({ createReader }) => wanted && setReader(createReader({ images: 'links', base })),
    )
    return () => {
      wanted = false
    }
  }, [base])
  return reader
}

interface Placed {
  key: number
  block: Block
}

/**
 * The blocks with keys that last: those before and behind a change keep theirs, and a block that was
 * written on keeps its own too, so that its nodes are changed and not made anew.
 */
function placedBlocks(blocks: readonly Block[], before: readonly Placed[]): Placed[] {
  const most = Math.min(blocks.length, before.length)
  let start = 0
  while (start < most && before[start]?.block === blocks[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end)?.block === blocks.at(-1 - end)) end++
  const middle = before.slice(start, before.length - end)
  let next = before.reduce((highest, { key }) => Math.max(highest, key), 0)
  return blocks.map((block, at) => {
    const fromEnd = blocks.length - at
    if (at < start || fromEnd <= end)
      return { key: (at < start ? before[at] : before.at(-fromEnd))?.key ?? ++next, block }
    return { key: middle[at - start]?.key ?? ++next, block }
  })
}

function nodeOf(node: RichNode, names: readonly string[]): ComponentChildren {
  if (typeof node === 'string') return names.length > 0 ? namedWords(node, names) : node
  const { tag, attributes, children } = node
  const { href = '', src, alt, id, start, align } = attributes
  const within = children.map((child) => nodeOf(child, names))
  if (id !== undefined) return headingOf(node, within)
  switch (tag) {
    case 'a':
      return href.startsWith('#') ? (
        <a href={href}>{within}</a>
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {within}
        </a>
      )
    case 'pre':
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls needs the focus to be scrolled by keys
      return <pre tabIndex={0}>{within}</pre>
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls needs the focus to be scrolled by keys
        <div class="rendered-table" tabIndex={0}>
          <table>{within}</table>
        </div>
      )
    default:
      return h(tag, { src, alt, start, align }, within)
  }
}

function namedWords(text: string, names: readonly string[]): ComponentChildren {
  return partsAtMarks(text).map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <span class="rendered-by" data-testid="rendered-by">
        <span class="unseen">{t('noteBy')} </span>
        <bdi>{names[part]}</bdi>
      </span>
    ),
  )
}

/**
 * One level down: the page has a first heading of its own. No id, since names of strangers must not
 * stand beside those of the page.
 */
function headingOf(
  { tag, attributes }: RichElement,
  within: ComponentChildren[],
): ComponentChildren {
  const level = Number(tag.slice(1))
  const own = { class: `rendered-h${level}`, 'data-anchor': attributes.id, tabIndex: -1 }
  return h(`h${Math.min(6, level + 1)}`, own, within)
}

/** A link within the text goes to its heading; the address of the page stays. */
function leap(event: MouseEvent, root: HTMLElement | null): void {
  const link = (event.target as Element).closest?.('a[href^="#"]')
  if (!link || !root) return
  event.preventDefault()
  const slug = decoded(link.getAttribute('href')?.slice(1) ?? '')
  const heading = root.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(slug)}"]`)
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'start' })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Somebody wrote a bare `%`.
    return text
  }
}
