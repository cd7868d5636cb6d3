import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { TalkLink } from '../../src/talk/talk'
import { TalkFacts } from '../../src/ui/TalkFacts'
import { type Shown, show } from './show'
import { talkOf } from './talks'

let shown: Shown
afterEach(() => shown.leave())

const link = (kind: TalkLink['kind'], url: string, label: string | null = null): TalkLink => ({
  kind,
  url,
  label,
})

test('recording and slides that are missing are said to be, for a talk of a conference', () => {
  shown = show(<TalkFacts talk={talkOf({ links: [] })} />)
  expect(shown.root.textContent).toContain('No recording yet')
  expect(shown.root.textContent).toContain('No slides yet')
})

test('a page that is of no conference is not said to lack anything', () => {
  shown = show(<TalkFacts talk={talkOf({ links: [], conference: null })} />)
  expect(shown.root.textContent).not.toMatch(/No (recording|slides)/)
})

test('the rest of the links waits behind a count', () => {
  const links = [
    link('video', 'https://video.fosdem.org/a.webm'),
    link('video', 'https://video.fosdem.org/a.mp4', 'MP4'),
    link('slides', 'https://fosdem.org/a.pdf'),
    link('code', 'https://github.com/a/b'),
  ]
  shown = show(<TalkFacts talk={talkOf({ links })} />)
  const more = shown.find('more-links')
  expect(more.textContent).toBe('+1')
  expect(shown.root.querySelectorAll('.chips-all a')).toHaveLength(0)
  act(() => more.click())
  expect(shown.root.querySelectorAll('.chips-all a')).toHaveLength(4)
  expect(more.getAttribute('aria-expanded')).toBe('true')
})

test('a recording in other places and formats stands under its first, with what tells them apart', () => {
  const links = [
    link('video', 'https://video.fosdem.org/a.av1.webm', 'Video recording'),
    link('slides', 'https://fosdem.org/a.pdf'),
    link('video', 'https://cdn.media.ccc.de/a.mp4'),
    link('video', 'https://www.youtube.com/watch?v=x'),
  ]
  shown = show(<TalkFacts talk={talkOf({ links })} />)
  expect(shown.find<HTMLAnchorElement>('chip-video').href).toBe(links[0]?.url)
  act(() => shown.find('more-links').click())
  const lines = [...shown.root.querySelectorAll('.chips-all > li')]
  expect(lines.map((line) => line.querySelector('.chips-line')?.textContent)).toEqual([
    'Video recordingvideo.fosdem.org',
    'Slidesfosdem.org',
  ])
  const places = [...shown.root.querySelectorAll('.chips-places li')]
  expect(places.map((place) => place.textContent)).toEqual([
    'MP4cdn.media.ccc.de',
    'Recordingwww.youtube.com',
  ])
})

test('links open in a new tab and say nothing of where the user came from', () => {
  shown = show(<TalkFacts talk={talkOf()} />)
  const chip = shown.find<HTMLAnchorElement>('chip-video')
  expect(chip.target).toBe('_blank')
  expect(chip.rel).toBe('noopener noreferrer')
})

test('an attached link can be taken away again', () => {
  const attached = [link('slides', 'https://example.org/s.pdf', 'My slides')]
  const gone: string[] = []
  shown = show(
    <TalkFacts
      talk={talkOf({
        links: [link('video', 'https://v.example/a'), link('video', 'https://v.example/b')],
      })}
      attached={attached}
      onDetach={(url) => gone.push(url)}
    />,
  )
  act(() => shown.find('more-links').click())
  act(() => shown.root.querySelector<HTMLButtonElement>('[aria-label="Remove this link"]')?.click())
  expect(gone).toEqual(['https://example.org/s.pdf'])
})

test('the only link can be taken away too, where the user attached it', () => {
  const attached = [link('slides', 'https://example.org/s.pdf')]
  shown = show(<TalkFacts talk={talkOf({ links: [] })} attached={attached} onDetach={() => {}} />)
  act(() => shown.find('more-links').click())
  expect(shown.root.querySelector('[aria-label="Remove this link"]')).not.toBeNull()
})

test('a cancelled talk says so', () => {
  shown = show(<TalkFacts talk={talkOf({ status: 'cancelled' })} />)
  expect(shown.root.textContent).toContain('Cancelled')
})

test('words of strangers stay words', () => {
  const attack = '<img src=x onerror=alert(1)>'
  shown = show(
    <TalkFacts talk={talkOf({ title: attack, speakers: [attack], track: attack, room: attack })} />,
  )
  expect(shown.root.querySelector('img')).toBeNull()
  expect(shown.find('title').textContent).toBe(attack)
})
