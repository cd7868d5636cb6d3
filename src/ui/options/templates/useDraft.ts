import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { mergeBodies } from '../../../note/merge'
import type { StorageError } from '../../../storage/errors'
import type { SaveState } from '../../../storage/journaled-writer'
import { joinedTemplate } from '../../../template/joined'
import type { Template } from '../../../template/template'

export interface TemplateDraft {
  draft: Template
  save: SaveState
  change: (part: Partial<Template>) => void
  /** The source was `base` on the user's screen, and they made it `source`. */
  edit: (base: string, source: string) => void
  retry: () => void
}

/**
 * An own template as it stands on the screen: each change is stored at once, one after the other. What
 * another window or device stored meanwhile is joined to it.
 */
export function useDraft(
  stored: Template,
  store: (base: Template, mine: Template) => Promise<Template>,
): TemplateDraft {
  const [draft, setDraft] = useState(stored)
  const [save, setSave] = useState<SaveState>({ state: 'saved' })
  const work = useRef<Work>({ base: stored, latest: stored, state: 'rests' })

  const show = useCallback((template: Template) => {
    work.current.latest = template
    setDraft(template)
  }, [])

  const write = useCallback(async () => {
    const now = work.current
    setSave({ state: 'saving' })
    if (now.state === 'writes') return
    now.state = 'writes'
    try {
      while (now.base !== now.latest) {
        const sent = now.latest
        const made = await store(now.base, sent)
        // What was typed meanwhile was typed into what was sent.
        now.base = made
        show(now.latest === sent ? made : joinedTemplate(sent, now.latest, made))
      }
      setSave({ state: 'saved' })
    } catch (error) {
      setSave({ state: 'failed', error: error as StorageError, journaled: false })
    } finally {
      now.state = 'rests'
    }
  }, [store, show])

  const change = useCallback(
    (part: Partial<Template>) => {
      show({ ...work.current.latest, ...part, updatedAt: new Date().toISOString() })
      void write()
    },
    [show, write],
  )

  const edit = useCallback(
    (base: string, source: string) =>
      change({ source: mergeBodies(base, source, work.current.latest.source) }),
    [change],
  )

  useEffect(() => {
    const { base, latest, state } = work.current
    if (state === 'writes' || base !== latest || stored.updatedAt <= latest.updatedAt) return
    work.current.base = stored
    show(stored)
  }, [stored, show])

  return { draft, save, change, edit, retry: () => void write() }
}

interface Work {
  /** What is stored, as far as this page knows. */
  base: Template
  /** What is on the screen. */
  latest: Template
  state: 'rests' | 'writes'
}
