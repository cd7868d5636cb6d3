import { useEffect, useRef, useState } from 'preact/hooks'
import type { Article } from '../../../recap/article'
import type { Template } from '../../../template/template'
import { type Draft, draftOf } from './draft'

/**
 * The draft of an article; the last one stays until the next is there. `null` before the first;
 * `failed` where what makes it can't be loaded (the extension was just updated, say).
 */
export function useDraft(article: Article | null, template: Template): Draft | null | 'failed' {
  const [draft, setDraft] = useState<Draft | null | 'failed'>(null)

  const work = useRef<Work>({ wanted: null, isRunning: false })

  useEffect(() => {
    if (article === null) return
    work.current.wanted = { article, template }
    run(work.current, setDraft).catch(() => setDraft('failed'))
  }, [article, template])

  useEffect(
    () => () => {
      work.current.wanted = null
    },
    [],
  )

  return draft
}

interface Work {
  wanted: { article: Article; template: Template } | null
  isRunning: boolean
}

/** One after the other: where the hand is quicker, what lies between the first and the last is left out. */
async function run(work: Work, onDraft: (draft: Draft) => void): Promise<void> {
  if (work.isRunning) return
  work.isRunning = true
  try {
    for (let next = work.wanted; next; next = work.wanted) {
      work.wanted = null
      onDraft(await draftOf(next.article, next.template))
      // The page draws and hears keys in between.
      await new Promise((resolve) => setTimeout(resolve))
    }
  } finally {
    work.isRunning = false
  }
}
