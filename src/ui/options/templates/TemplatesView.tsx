import { useRef } from 'preact/hooks'
import { t } from '../../../browser/words'
import { BUILT_IN } from '../../../template/builtin'
import type { PortableTemplate } from '../../../template/file'
import type { Template } from '../../../template/template'
import { StorageFailure } from '../StorageFailure'
import type { OpenLibrary } from '../useLibrary'
import { useNarrow } from '../useNarrow'
import type { Navigation } from '../useRoute'
import { DoneLine } from './DoneLine'
import { freeName, ownTemplate } from './own-template'
import { TemplateList } from './TemplateList'
import { TemplatePane } from './TemplatePane'
import './TemplatesView.css'
import { useDone } from './useDone'
import { useTemplates } from './useTemplates'

interface TemplatesViewProps {
  open: OpenLibrary
  templateId: string | null
  navigation: Navigation
}

/** The templates at the left, the open one with its preview at the right; one of them if narrow. */
export function TemplatesView({ open, templateId, navigation }: TemplatesViewProps) {
  const { templates, reload, save, change, remove } = useTemplates()
  const narrow = useNarrow()
  const done = useDone()
  // A template that was just made is renamed first: its name takes the focus.
  const fresh = useRef<string | null>(null)

  if (templates.state === 'failed')
    return <StorageFailure error={templates.error} onRetry={reload} />

  const own = templates.state === 'ready' ? templates.own : []
  const all = [...BUILT_IN, ...own]
  const chosen = all.find(({ id }) => id === templateId) ?? null
  // Side by side there is always one to look at.
  const shown = chosen ?? (narrow || templateId !== null ? null : (BUILT_IN[0] ?? null))
  const goTo = (id: string | null) => navigation.go({ view: 'templates', templateId: id })

  const add = (portable: readonly PortableTemplate[], nameOf: (name: string) => string) =>
    done.act(async () => {
      const taken = all.map(({ name }) => name)
      let last: Template | null = null
      for (const one of portable) {
        const name = freeName(nameOf(one.name), taken)
        taken.push(name)
        last = ownTemplate(one, name, new Date().toISOString())
        await save(last)
      }
      if (last === null) return null
      fresh.current = last.id
      goTo(last.id)
      return null
    })

  const copy = (template: Template) =>
    add([{ ...template, base: template.base ?? template.id }], (name) => t('templateCopyOf', name))

  const removeOne = (template: Template) =>
    done.act(async () => {
      await remove(template)
      if (template.id === templateId) navigation.replace({ view: 'templates', templateId: null })
      const undo = async () => {
        await save(template)
        goTo(template.id)
      }
      return { words: t('deletedTemplate'), name: template.name, undo }
    })

  return (
    <div class="templates" data-open={chosen === null ? 'no' : 'yes'}>
      <TemplateList
        own={own}
        shownId={shown?.id ?? null}
        onImport={(imported) => add(imported, (name) => name)}
      >
        <DoneLine list={done} onUndo={done.undo} />
      </TemplateList>
      {shown !== null && (
        <TemplatePane
          key={shown.id}
          template={shown}
          level={narrow ? 1 : 2}
          library={open.library}
          fresh={fresh}
          onBack={() => goTo(null)}
          onCopy={() => copy(shown)}
          onDelete={() => removeOne(shown)}
          store={change}
          done={done}
        />
      )}
      {shown === null && templateId !== null && templates.state === 'ready' && (
        <p class="templates-gone">{t('templateGone')}</p>
      )}
    </div>
  )
}
