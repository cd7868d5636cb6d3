import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/recap/article'
import type { Recap } from '../../src/recap/recap'
import { all, NOW, recap, saved } from './made'

const at = (hour: number) => ({ start: `2023-02-04T${String(hour).padStart(2, '0')}:00:00+01:00` })
const ebpf = saved('Inspektor Gadget', at(10))
const go = saved('Recipes for reducing load', at(11))
const PAGE = ebpf.talk.url

/** The note of a talk between the two others, as the article has it. */
async function written(
  body: string,
  own: Partial<Recap> = {},
  ...more: (typeof ebpf)[]
): Promise<string> {
  const talks = all(
    ebpf,
    saved('Middle talk', { ...at(10), id: 'fosdem-2023/x' }, { body }),
    go,
    ...more,
  )
  const { sections } = await articleOf(recap(own), talks, NOW)
  const talk = sections.flatMap((section) => section.talks).find(({ id }) => id === 'fosdem-2023/x')
  return [talk?.prose, talk?.lead, talk?.points, talk?.rest].filter((part) => part).join('\n\n')
}

const EARLIER = '[Inspektor Gadget](#inspektor-gadget) (mentioned here already)'

describe('a mention of another talk', () => {
  it('leads to its place in the article, and says so where that is further up', async () => {
    expect(await written(`See [the tool](${PAGE}).`)).toBe(
      'See [the tool](#inspektor-gadget) (mentioned here already).',
    )
    expect(await written(`See [next](${go.talk.url}).`)).toBe(
      'See [next](#recipes-for-reducing-load).',
    )
    expect(await written('See Inspektor Gadget, really.')).toBe(`See ${EARLIER}, really.`)
    expect(await written('See Recipes for reducing load')).toBe(
      'See [Recipes for reducing load](#recipes-for-reducing-load)',
    )
  })

  it('is found in points, in their lead, in emphasis and behind the list', async () => {
    expect(
      await written('As in Inspektor Gadget:\n\n- **Inspektor Gadget**\n\nInspektor Gadget.'),
    ).toBe(
      `As in ${EARLIER}:\n\n- **[Inspektor Gadget](#inspektor-gadget)**\n\n[Inspektor Gadget](#inspektor-gadget).`,
    )
  })

  it('is found in the words between the talks, in those behind the last without more ado', async () => {
    const key = 'fosdem-2023@2023-02-05'
    const later = saved('Later', { start: '2023-02-05T10:00:00+01:00' })
    const words = 'As with Inspektor Gadget'
    const own = { opening: words, closing: words, sections: { [key]: { words } } }
    const article = await articleOf(recap(own), all(ebpf, later), NOW)
    expect(article.opening).toBe('As with [Inspektor Gadget](#inspektor-gadget)')
    expect(article.sections[1]?.words).toBe(`As with ${EARLIER}`)
    expect(article.closing).toBe('As with [Inspektor Gadget](#inspektor-gadget)')
  })

  it('is the address alone, however it is written', async () => {
    const address = PAGE.replace('https://', 'http://www.').replace(/\/$/, '?utm_source=x')
    for (const link of [`<${PAGE}>`, PAGE, address]) {
      expect(await written(`See ${link} there`)).toBe(`See ${EARLIER} there`)
    }
    expect(await written(`See ${PAGE}.`)).toBe(`See ${EARLIER}.`)
    expect(await written(`See [it][1]\n\n[1]: ${PAGE}`)).toMatch(
      /^See \[it\]\(#inspektor-gadget\) \(mentioned here already\)/,
    )
  })

  it('is known on all hosts of a conference', async () => {
    const known = saved('Known', {
      id: 'fosdem-2023/ebpf',
      url: 'https://fosdem.org/2023/schedule/event/ebpf/',
      ...at(9),
    })
    const link = '[it](https://archive.fosdem.org/2023/schedule/event/ebpf/)'
    expect(await written(link, {}, known)).toBe('[it](#known) (mentioned here already)')
  })

  it('leads to the page of a talk that is not in the article', async () => {
    const out = { talks: { [ebpf.talk.id]: { place: 'out' as const } } }
    expect(await written(`[a](${PAGE})`, out)).toBe(`[a](${PAGE})`)
    expect(await written('Inspektor Gadget', out)).toBe(`[Inspektor Gadget](${PAGE})`)
    const unread = saved('A page without address', { url: 'about:blank', conference: 'kubecon' })
    expect(await written('A page without address', {}, unread)).toBe('A page without address')
  })

  it('is left alone where the user says so themselves, and counts once', async () => {
    const own = `[Inspektor Gadget](${PAGE}). Mentioned here already.`
    expect(await written(own)).toBe(
      '[Inspektor Gadget](#inspektor-gadget). Mentioned here already.',
    )
  })

  it.each([
    ['code', '`Inspektor Gadget`'],
    ['a block of code', '```\nInspektor Gadget\n```'],
    ['another link', '[Inspektor Gadget](https://example.org/other)'],
    ['an image', '![Inspektor Gadget](https://example.org/i.png)'],
    ['HTML', '<b title="Inspektor Gadget">x</b>'],
    ['a link in HTML', '<a href="https://example.org/">Inspektor Gadget</a>'],
    ['a longer word', 'Inspektor Gadgets'],
    ['a word it ends', 'fooInspektor Gadget'],
    ['other capitals', 'inspektor gadget'],
    ['its own note', 'Middle talk'],
  ])('is none in %s', async (_, body) => {
    expect(await written(body)).toBe(body)
  })

  it('is the longest title, and none of a single common word', async () => {
    const long = saved('Inspektor Gadget in depth', at(9))
    const short = saved('Welcome', at(9))
    expect(await written('Welcome to Inspektor Gadget in depth', {}, long, short)).toBe(
      'Welcome to [Inspektor Gadget in depth](#inspektor-gadget-in-depth) (mentioned here already)',
    )
    const overlapping = saved('Gadget in all its depth', at(9))
    expect(await written('Inspektor Gadget in all its depth', {}, overlapping)).toBe(
      'Inspektor [Gadget in all its depth](#gadget-in-all-its-depth) (mentioned here already)',
    )
    const word = saved('Observability', at(9))
    expect(await written('Observability!', {}, word)).toBe(
      '[Observability](#observability) (mentioned here already)!',
    )
  })

  it('is none where several talks could be meant', async () => {
    const again = saved('Inspektor Gadget', { ...at(9), id: 'fosdem-2023/again' })
    expect(await written('Inspektor Gadget', {}, again)).toBe('Inspektor Gadget')
    const elsewhere = saved('Inspektor Gadget', { conference: 'kubecon' })
    expect(await written('Inspektor Gadget', {}, elsewhere)).toBe(EARLIER)
  })

  it('is no markup that reads like a title', async () => {
    const titles = ['- Two words', '# Two words', 'Two *words*'].map((title) => saved(title, at(9)))
    const body = '- Two words\n\nTwo *words*'
    expect(await written(body, {}, ...titles)).toBe(`Key points:\n\n${body}`)
  })

  it('finds titles that begin or end with a sign', async () => {
    const odd = saved('“10+ years” of [Go]!', at(9))
    expect(await written('See “10+ years” of [Go]! now', {}, odd)).toBe(
      'See [“10+ years” of \\[Go\\]!](#10-years-of-go) (mentioned here already) now',
    )
  })
})
