import { longestText } from '../../extractors/poison'

/** Paragraphs beside the talk's text until the page has so many characters. */
export function grow(characters: number): void {
  const text = longestText(document) ?? document.body
  const paragraph = document.createElement('p')
  paragraph.textContent = 'Words that a very long talk has, and then some more of them. '.repeat(8)
  const made = Math.ceil(characters / (paragraph.outerHTML.length + 1))
  const many = document.createDocumentFragment()
  for (let count = 0; count < made; count++) many.append(paragraph.cloneNode(true))
  if (text === document.body) text.append(many)
  else text.after(many)
}

interface Scripts {
  talkmarkCapture?: () => unknown
  talkmarkList?: () => unknown[]
}

/** ms: the script's first run, later runs, plain selectors over the same page, and a walk over its nodes. */
export function times(script: string, runs: number) {
  const first = timed(() => new Function(script)())
  const scripts = globalThis as Scripts
  const capture = () => [scripts.talkmarkCapture?.(), scripts.talkmarkList?.()]
  return {
    first,
    later: Array.from({ length: runs }, () => timed(capture)),
    selectors: Array.from({ length: runs }, () => timed(plainSelectors)),
    walk: Array.from({ length: runs }, () => timed(plainWalk)),
    talks: scripts.talkmarkList?.().length ?? 1,
    nodes: plainWalk().nodes,
    characters: document.documentElement.outerHTML.length,
  }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The least that reads headings, times, texts and links. */
function plainSelectors(): unknown {
  return ['h1, h2, h3', 'time', 'p', 'li', 'td', 'a[href]', 'meta[content]'].map((selector) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent),
  )
}

function plainWalk(): { nodes: number; characters: number } {
  const walker = document.createTreeWalker(document)
  const seen = { nodes: 0, characters: 0 }
  while (walker.nextNode()) {
    seen.nodes += 1
    seen.characters += walker.currentNode.nodeValue?.length ?? 0
  }
  return seen
}
