import { useCallback, useEffect, useState } from 'preact/hooks'
import { onChange } from '../../../storage/changes'
import type { StorageError } from '../../../storage/errors'
import {
  allTemplates,
  changeTemplate,
  removeTemplate,
  saveTemplate,
} from '../../../storage/templates'
import type { Template } from '../../../template/template'

type OwnTemplates =
  | { state: 'loading' }
  | { state: 'failed'; error: StorageError }
  | { state: 'ready'; own: readonly Template[] }

export interface OpenTemplates {
  templates: OwnTemplates
  reload: () => void
  /** Stores a template. Rejects with a `StorageError`. */
  save: (template: Template) => Promise<void>
  /** Stores what the user made of one, and returns what it is now. Rejects with a `StorageError`. */
  change: (base: Template, mine: Template) => Promise<Template>
  /** Removes one. Rejects with a `StorageError`. */
  remove: (template: Template) => Promise<void>
}

/** The user's own templates, kept up with what other windows do to them. */
export function useTemplates(): OpenTemplates {
  const [templates, setTemplates] = useState<OwnTemplates>({ state: 'loading' })

  const reload = useCallback(() => {
    allTemplates().then(
      (own) => setTemplates({ state: 'ready', own }),
      (error: StorageError) =>
        setTemplates((known) => (known.state === 'ready' ? known : { state: 'failed', error })),
    )
  }, [])

  useEffect(reload, [reload])
  useEffect(
    () => onChange(({ type }) => (type === 'template' || type === 'many') && reload()),
    [reload],
  )

  const save = useCallback(async (template: Template) => {
    await saveTemplate(template)
    setTemplates((known) => withOne(known, template))
  }, [])

  const change = useCallback(async (base: Template, mine: Template) => {
    const made = await changeTemplate(base, mine)
    setTemplates((known) => withOne(known, made))
    return made
  }, [])

  const remove = useCallback(async ({ id }: Template) => {
    await removeTemplate(id)
    setTemplates((known) =>
      known.state === 'ready' ? { ...known, own: known.own.filter((one) => one.id !== id) } : known,
    )
  }, [])

  return { templates, reload, save, change, remove }
}

/** In its place while it is typed in, so that the list does not jump; a new one by its name. */
function withOne(known: OwnTemplates, template: Template): OwnTemplates {
  if (known.state !== 'ready') return known
  if (known.own.some(({ id }) => id === template.id)) {
    return { ...known, own: known.own.map((one) => (one.id === template.id ? template : one)) }
  }
  const own = [...known.own, template]
  return { ...known, own: own.sort((a, b) => (a.name < b.name ? -1 : 1)) }
}
