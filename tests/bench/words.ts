/** What a seeded talk says, where it shall not be the same in all. */
export interface SeededWords {
  title: string
  subtitle: string | null
  speaker: string
  track: string
  tags: string[]
  body: string
}

/**
 * The words of `count` talks with notes of about 1.65 KB, the same at every call: some 20,000
 * different words, as unevenly used as those of a language (Zipf), a few with accents.
 */
export function seededWords(count: number): SeededWords[] {
  const random = numbers(20_260_101)
  const vocabulary = words(random, 20_000)
  // Rank r comes with a share of 1 / r.
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? ''
  const rare = () => vocabulary[Math.floor(random() * vocabulary.length)] ?? ''
  const some = (length: number) => Array.from({ length }, word).join(' ')
  return Array.from({ length: count }, (_, i) => {
    let body = ''
    while (body.length < 1600) body += `- ${some(4 + Math.floor(random() * 6))}\n`
    if (i % 37 === 0) body += '- Kubernetes operators in production\n'
    if (i % 411 === 0) body += '- jotted down: kuberntes\n'
    return {
      title: capital(i % 53 === 0 ? `Kubernetes ${some(4)}` : `${rare()} ${some(5)}`),
      subtitle: i % 3 === 0 ? some(4) : null,
      speaker: i % 97 === 0 ? 'Søren Grøne' : `${capital(rare())} ${capital(rare())}`,
      track: `${capital(vocabulary[200 + (i % 40)] ?? '')} devroom`,
      tags: [vocabulary[300 + (i % 60)] ?? ''],
      body,
    }
  })
}

/** Numbers from 0 to 1, the same for the same seed: https://en.wikipedia.org/wiki/Xorshift */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const ONSETS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sc sh st t th tr v w'.split(
  ' ',
)
const VOWELS = 'a a a e e e i i o o u ai ea ou é ø'.split(' ')
const ENDS = ' , , ,n,r,s,t,l,nd,ng,st,ck,m'.replaceAll(' ', '').split(',')

function words(random: () => number, count: number): string[] {
  const pick = (from: string[]) => from[Math.floor(random() * from.length)] ?? ''
  const all = new Set<string>()
  while (all.size < count) {
    // Usual words are short.
    const syllables = 1 + Math.floor(random() * (all.size < 300 ? 2 : 4))
    all.add(
      Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS) + pick(ENDS)).join(''),
    )
  }
  return [...all]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
