import { urlOf } from '../../../talk/address'
import type { Talk } from '../../../talk/talk'
import { conferenceDay } from '../../when'

interface SameSideProps {
  id?: string
  label?: string
  talk: Talk
}

/** What tells one talk from another: title, people, conference and day, and where it is from. */
export function SameSide({ id, label, talk }: SameSideProps) {
  const when = talk.start ? conferenceDay(talk.start) : null
  const lines = [
    talk.speakers.join(', ') || null,
    [talk.conferenceTitle, when].filter(Boolean).join(' · ') || null,
    urlOf(talk.url)?.hostname || null,
  ]
  return (
    <div id={id} class="same-side">
      {label && <p class="same-label">{label}</p>}
      <p class="same-title foreign" dir="auto" title={talk.title}>
        {talk.title}
      </p>
      {lines.map(
        (line) =>
          line && (
            <p key={line} class="same-line" title={line}>
              <bdi class="foreign">{line}</bdi>
            </p>
          ),
      )}
    </div>
  )
}
