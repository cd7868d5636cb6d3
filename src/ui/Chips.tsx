import { useId, useState } from 'preact/hooks'
import { t, type WordKey } from '../browser/words'
import { urlOf } from '../talk/address'
import type { LinkKind, TalkLink } from '../talk/talk'
import './Chips.css'
import { Icon, type IconName } from './Icon'

interface ChipsProps {
  links: TalkLink[]
  /** Kinds that are shown greyed where there is no such link. */
  absent: LinkKind[]
  /** Links that the user attached, and may take away again. */
  attached?: TalkLink[]
  onDetach?: ((url: string) => void) | undefined
}

interface LinkLineProps extends Pick<ChipsProps, 'attached' | 'onDetach'> {
  link: TalkLink
}

const ICONS: Record<LinkKind, IconName> = {
  video: 'play',
  slides: 'slides',
  live: 'live',
  subtitles: 'subtitles',
  audio: 'audio',
  chat: 'chat',
  feedback: 'feedback',
  code: 'code',
  schedule: 'link',
  other: 'link',
}

/** In the order in which people ask for them. */
const ORDER = Object.keys(ICONS) as LinkKind[]

/** Kinds with a chip of their own; the rest wait behind "+N". */
const MOST_CHIPS = 3

/** Links as chips: the first of each kind at once, every one in a list behind "+N". */
export function Chips({ links, absent, attached = [], onDetach }: ChipsProps) {
  const id = useId()
  const [shown, setShown] = useState<'some' | 'all'>('some')
  const kinds = orderFor(links).filter(
    (kind) => links.some((link) => link.kind === kind) || absent.includes(kind),
  )
  const first = kinds.slice(0, MOST_CHIPS)
  const leading = first.flatMap((kind) => links.find((link) => link.kind === kind) ?? [])
  const rest = links.length - leading.length
  const detachable = onDetach !== undefined && attached.length > 0
  const own = { attached, onDetach }
  if (kinds.length === 0) return null

  return (
    <div class="chips">
      <ul class="chips-row" aria-label={t('linksLabel')}>
        {first.map((kind) => (
          <li key={kind}>
            <Chip kind={kind} link={links.find((link) => link.kind === kind) ?? null} />
          </li>
        ))}
        {(rest > 0 || detachable) && (
          <li>
            <button
              type="button"
              class="chip"
              data-testid="more-links"
              aria-expanded={shown === 'all'}
              aria-controls={id}
              aria-label={rest > 0 ? t('moreLinks', rest) : t('allLinks')}
              onClick={() => setShown(shown === 'all' ? 'some' : 'all')}
            >
              {rest > 0 ? `+${rest}` : <Icon name="more" />}
            </button>
          </li>
        )}
      </ul>
      <ul id={id} class="chips-all" hidden={shown === 'some'} aria-label={t('allLinks')}>
        {shown === 'all' &&
          grouped(links).map(([link, ...places]) => (
            <li key={link.url}>
              <LinkLine link={link} {...own} />
              {places.length > 0 && (
                <ul class="chips-places" aria-label={t('otherPlaces')}>
                  {places.map((place) => (
                    <li key={place.url}>
                      <LinkLine link={place} {...own} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
      </ul>
    </div>
  )
}

function LinkLine({ link, attached = [], onDetach }: LinkLineProps) {
  return (
    <div class="chips-line">
      <Icon name={ICONS[link.kind]} />
      <a class="foreign" href={link.url} target="_blank" rel="noopener noreferrer" title={link.url}>
        {link.label ?? formatOf(link) ?? t(`kind_${link.kind}` as WordKey)}
      </a>
      <span class="chips-host">{hostOf(link.url)}</span>
      {onDetach && attached.some((other) => other.url === link.url) && (
        <button
          type="button"
          class="button button--quiet button--icon"
          aria-label={t('detach')}
          title={t('detach')}
          onClick={() => onDetach(link.url)}
        >
          <Icon name="skip" size={14} />
        </button>
      )}
    </div>
  )
}

function Chip({ kind, link }: { kind: LinkKind; link: TalkLink | null }) {
  const word = t(`kind_${kind}` as WordKey)
  if (!link) {
    return (
      <span class="chip chip--absent">
        <Icon name={ICONS[kind]} />
        {t(`absent_${kind}` as WordKey)}
      </span>
    )
  }
  return (
    <a
      class="chip"
      href={link.url}
      target="_blank"
      rel="noopener noreferrer"
      title={link.label ?? link.url}
      data-testid={`chip-${kind}`}
    >
      <Icon name={ICONS[kind]} />
      {word}
    </a>
  )
}

/** Once there is a recording, nobody asks for the live stream first. */
function orderFor(links: TalkLink[]): LinkKind[] {
  if (!links.some((link) => link.kind === 'video')) return ORDER
  return [...ORDER.filter((kind) => kind !== 'live'), 'live']
}

/** In the order of the kinds; a recording in other places and formats stands under its first. */
function grouped(links: TalkLink[]): [TalkLink, ...TalkLink[]][] {
  const inOrder = [...links].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  const groups: [TalkLink, ...TalkLink[]][] = []
  for (const link of inOrder) {
    const last = groups.at(-1)
    if (link.kind === 'video' && last?.[0].kind === 'video') last.push(link)
    else groups.push([link])
  }
  return groups
}

/** What a file is, where the page does not name it. */
function formatOf({ kind, url }: TalkLink): string | null {
  const ending = kind === 'video' ? /\.(\w+)$/.exec(urlOf(url)?.pathname ?? '')?.[1] : undefined
  return FORMATS.get(ending?.toLowerCase() ?? '') ?? null
}

const FORMATS = new Map([
  ['mp4', 'MP4'],
  ['webm', 'WebM'],
  ['ogv', 'Ogg'],
  ['mkv', 'MKV'],
])

function hostOf(url: string): string {
  return urlOf(url)?.host ?? ''
}
