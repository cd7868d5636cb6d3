import type { Talk } from '../../../../talk/talk'

/** Which talk it is, in one line, where its facts are not shown. */
export function TitleAlone({ talk, level }: { talk: Talk; level: 1 | 2 }) {
  const Title = level === 1 ? 'h1' : 'h2'
  return (
    <Title class="title-alone foreign" dir="auto" title={talk.title}>
      {talk.title}
    </Title>
  )
}
