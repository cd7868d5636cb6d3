import { useEffect, useState } from 'preact/hooks'
import { onChange } from '../../../storage/changes'
import { allTemplates } from '../../../storage/templates'
import type { Template } from '../../../template/template'

/** The templates that a vault can be written with; `null` until they are known. */
export function useVaultTemplates(): readonly Template[] | null {
  const [templates, setTemplates] = useState<readonly Template[] | null>(null)

  useEffect(() => {
    const read = async () => {
      const [{ BUILT_IN }, own] = await Promise.all([
        import('../../../template/builtin'),
        // Without them the built-in ones do; what else the fault harms says so itself.
        allTemplates().catch(() => []),
      ])
      const apps = BUILT_IN.filter(({ id }) => id === 'obsidian' || id === 'logseq')
      setTemplates([...apps, ...own.filter(({ scope }) => scope === 'talk')])
    }
    void read()
    return onChange(({ type }) => (type === 'template' || type === 'many') && void read())
  }, [])

  return templates
}
