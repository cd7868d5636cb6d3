import { useEffect, useState } from 'preact/hooks'
import { onChange } from '../../../storage/changes'
import { allTemplates } from '../../../storage/templates'
import { BUILT_IN } from '../../../template/builtin'
import type { Template } from '../../../template/template'

/** The templates that make an article: the built-in ones, and the user's own once they are read. */
export function useTemplates(): readonly Template[] {
  const [own, setOwn] = useState<readonly Template[]>([])

  useEffect(() => {
    const read = () => {
      // Without them the built-in ones do; what else the fault harms says so itself.
      allTemplates().then(setOwn, () => {})
    }
    read()
    return onChange(({ type }) => (type === 'template' || type === 'many') && read())
  }, [])

  return [...BUILT_IN, ...own].filter(({ scope }) => scope === 'article')
}

/** The template of that id; the first where it is there no more. */
export function templateOf(templates: readonly Template[], id: string): Template {
  const found = templates.find((one) => one.id === id) ?? templates[0]
  if (found === undefined) throw new Error('There is no template for articles.')
  return found
}
