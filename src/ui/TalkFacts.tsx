import { t, type WordKey } from '../browser/words'
import type { LinkKind, Talk, TalkLink } from '../talk/talk'
import { Chips } from './Chips'
import './TalkFacts.css'
import { conferenceTime, localTime } from './when'

interface TalkFactsProps {
  talk: Talk
  /** Pages that the user attached. */
  attached?: TalkLink[]
  onDetach?: (url: string) => void
  /** Level of the title as a heading: 1 where the talk is all that the surface shows. */
  level?: 1 | 2
}

/** The facts of a talk: title, people, where and when, and its links as chips. */
export function TalkFacts({ talk, attached = [], onDetach, level = 1 }: TalkFactsProps) {
  const Title = level === 1 ? 'h1' : 'h2'
  return (
    <header class="facts">
      <Title class="facts-title foreign" dir="auto" data-testid="title" title={talk.title}>
        {talk.title}
      </Title>
      {talk.subtitle && (
        <p class="facts-subtitle foreign" dir="auto" title={talk.subtitle}>
          {talk.subtitle}
        </p>
      )}
      {talk.speakers.length > 0 && (
        <p class="facts-speakers" title={talk.speakers.join(', ')}>
          <span class="unseen">{t('speakersLabel')} </span>
          {talk.speakers.map((name, i) => (
            <span key={`${i} ${name}`}>
              {i > 0 && ', '}
              <bdi class="foreign">{name}</bdi>
            </span>
          ))}
        </p>
      )}
      <WhereAndWhen talk={talk} />
      <Chips
        links={allLinks(talk, attached)}
        absent={absentKinds(talk)}
        attached={attached}
        onDetach={onDetach}
      />
    </header>
  )
}

/** Track, room, day and time, each only where it is known. */
function WhereAndWhen({ talk }: { talk: Talk }) {
  const local = localTime(talk)
  const facts = [talk.track, talk.room, conferenceTime(talk)].filter((fact) => fact !== null)
  if (facts.length === 0 && !talk.status) return null
  return (
    <p class="facts-meta">
      {talk.status && <strong class="facts-status">{t(`status_${talk.status}` as WordKey)}</strong>}
      {facts.map((fact) => (
        <bdi key={fact} class="facts-fact foreign">
          {fact}
        </bdi>
      ))}
      {local && <span class="facts-fact">{t('yourTime', local)}</span>}
    </p>
  )
}

function allLinks(talk: Talk, attached: TalkLink[]): TalkLink[] {
  const known = new Set(talk.links.map((link) => link.url))
  return [...talk.links, ...attached.filter((link) => !known.has(link.url))]
}

/** Kinds that a conference talk usually has: said to be missing, where they are. */
function absentKinds(talk: Talk): LinkKind[] {
  return talk.conference === null ? [] : ['video', 'slides']
}
