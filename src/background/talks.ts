import { serveBackground } from '../browser/messages'
import { likelySame } from '../note/likeness'
import { readLibrary } from '../storage/library'
import type { Talk } from '../talk/talk'

/** Answers what surfaces ask about talks. */
export function serveTalks(): void {
  serveBackground({ alike: ({ talkId }) => alike(talkId) })
}

/** More would be no question but a search. */
const MOST = 3

async function alike(talkId: string): Promise<Talk[]> {
  const talks = (await readLibrary()).map((saved) => saved.talk)
  const talk = talks.find(({ id }) => id === talkId)
  return talk ? likelySame(talk, talks, MOST).map((one) => one.talk) : []
}
