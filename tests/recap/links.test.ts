import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/recap/article'
import type { Recap } from '../../src/recap/recap'
import { all, NOW, recap, saved } from './made'

async function links(own: Partial<Recap>, ...talks: ReturnType<typeof saved>[]): Promise<string[]> {
  const article = await articleOf(recap({ linkList: 'end', ...own }), all(...talks), NOW)
  return article.links.map(({ label, url }) => `${label} ${url}`)
}

const url = (name: string) => `https://tools.example/${name}`

describe('the list of links', () => {
  it('has each link once, with its words, in the order of the article', async () => {
    const one = saved(
      'One',
      {
        start: '2023-02-04T10:00:00+01:00',
        links: [
          { kind: 'code', url: url('code'), label: 'Demo' },
          { kind: 'other', url: url('b/'), label: 'B again' },
          { kind: 'other', url: url('bare'), label: null },
        ],
      },
      { body: `[A](${url('a')}) and \`x\` [**B**][b]\n\n- ${url('c')}.\n\n[b]: ${url('b')}` },
    )
    const two = saved('Two', { start: null }, { body: `[C](${url('c')}), see [here](${url('d')})` })
    const own = { opening: `[O](${url('o')})`, closing: `[A](${url('a')}) [Z](${url('z')})` }
    expect(await links(own, one, two)).toEqual([
      ...[
        `O ${url('o')}`,
        `A ${url('a')}`,
        `B ${url('b')}`,
        `C ${url('c')}`,
        `Demo ${url('code')}`,
      ],
      ...[`tools.example ${url('bare')}`, `tools.example/d ${url('d')}`, `Z ${url('z')}`],
    ])
  })

  it('has no talks, no slides, no recordings and no moments in these', async () => {
    const one = saved(
      'One',
      {
        links: [
          { kind: 'slides', url: url('slides.pdf'), label: 'Slides' },
          { kind: 'video', url: url('talk.mp4'), label: 'Video' },
          { kind: 'chat', url: url('chat'), label: 'Chat' },
        ],
      },
      {
        body: `- [12:30] [Slides](${url('slides.pdf')})\n- [Video](${url('talk.mp4')})\n- [Two](https://example.org/fosdem-2023/two)`,
      },
    )
    expect(await links({}, one, saved('Two'))).toEqual([])
  })

  it('is empty where it is not asked for', async () => {
    expect(
      await links({ linkList: 'none' }, saved('One', {}, { body: `[A](${url('a')})` })),
    ).toEqual([])
  })

  it('takes nothing that is no address of the web', async () => {
    const body = '[a](javascript:alert(1)) [b](mailto:x@example.org) [c](/relative) [d](#here)'
    const relative = 'c https://example.org/relative'
    expect(await links({}, saved('One', {}, { body }))).toEqual([relative])
  })
})
