import { joinedTemplate } from '../template/joined'
import type { Template } from '../template/template'
import { announce } from './changes'
import { drop, put, reading, writing } from './transaction'

/** The user's own templates, by name. Rejects with a `StorageError`. */
export async function allTemplates(): Promise<Template[]> {
  const templates = await reading(['templates'], (tx) => tx.objectStore('templates').getAll())
  return templates.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** Stores a template, in the place of the one with the same id. Rejects with a `StorageError`. */
export async function saveTemplate(template: Template): Promise<void> {
  await writing(['templates'], 'strict', async (tx) => put(tx.objectStore('templates'), template))
  announce({ type: 'template', id: template.id })
}

/**
 * Stores what the user made (`mine`) of the template that was on their screen (`base`), and returns what
 * it is now: what was changed elsewhere meanwhile stays, line by line in the source. Rejects with a
 * `StorageError`.
 */
export async function changeTemplate(base: Template, mine: Template): Promise<Template> {
  const made = await writing(['templates'], 'strict', async (tx) => {
    const store = tx.objectStore('templates')
    const stored = await store.get(mine.id)
    const template = stored ? joinedTemplate(base, mine, stored) : mine
    put(store, template)
    return template
  })
  announce({ type: 'template', id: mine.id })
  return made
}

/** Removes a template and gives it, to be saved again where that is undone; `null` where there is none. */
export async function removeTemplate(id: string): Promise<Template | null> {
  const removed = await writing(['templates'], 'relaxed', async (tx) => {
    const template = await tx.objectStore('templates').get(id)
    drop(tx.objectStore('templates'), id)
    return template ?? null
  })
  announce({ type: 'template', id })
  return removed
}
