import { urlOf } from '../../../talk/address'
import type { Talk } from '../../../talk/talk'
import { conferenceDay } from '../../when'

interface SameSideProps {
  label: string
  talk: Talk
}

/** One of two talks, line by line, so that what differs stands side by side. */
export function SameSide({ label, talk }: SameSideProps) {
  const { speakers, conference, day, host } = signsOf(talk)
  return (
    <div class="same-side">
      <p class="same-soft same-line">{[label, host].filter(Boolean).join(' · ')}</p>
      <Title talk={talk} />
      {[speakers, conference, day].map(
        (sign) =>
          sign && (
            <p key={sign} class="same-soft same-line" title={sign}>
              <bdi class="foreign">{sign}</bdi>
            </p>
          ),
      )}
    </div>
  )
}

/** One of several talks, in few lines. */
export function SameLine({ id, talk }: { id: string; talk: Talk }) {
  const { speakers, conference, day, host } = signsOf(talk)
  const signs = [conference, day, host, speakers].filter((sign) => sign !== null)
  return (
    <div id={id} class="same-side">
      <Title talk={talk} />
      <p class="same-soft same-lines" title={signs.join(' · ')}>
        {signs.map((sign, i) => (
          <span key={sign}>
            {i > 0 && ' · '}
            <bdi class="foreign">{sign}</bdi>
          </span>
        ))}
      </p>
    </div>
  )
}

function Title({ talk: { title } }: { talk: Talk }) {
  return (
    <p class="same-title foreign" dir="auto" title={title}>
      {title}
    </p>
  )
}

/** What tells one talk from another: people, conference and day, and where it is from. */
function signsOf({ speakers, conferenceTitle, start, url }: Talk) {
  return {
    speakers: speakers.join(', ') || null,
    conference: conferenceTitle,
    day: start ? conferenceDay(start) : null,
    host: urlOf(url)?.hostname || null,
  }
}
