import { useState } from 'preact/hooks'
import type { SavedView } from '../../../search/view'
import type { LastExport, Settings } from '../../../storage/settings'
import type { Template } from '../../../template/template'
import type { Day } from '../notes/days'
import { type Form, formValue, parseForm } from './forms'
import {
  isThere,
  parseScope,
  type Scope,
  scopeValue,
  VERDICT_CHOICES,
  type VerdictChoice,
} from './scope'

/** Which talks are exported, and what is made of them. */
export interface Choices {
  scope: Scope
  verdicts: ReadonlySet<VerdictChoice>
  form: Form
}

interface Known {
  settings: Settings
  days: readonly Day[]
  views: readonly SavedView[]
  templates: readonly Template[]
}

/** The choices: those of the last export, as far as what they name is still there, until changed. */
export function useChoices(known: Known): {
  choices: Choices
  change: (part: Partial<Choices>) => void
} {
  const [changed, setChanged] = useState<Partial<Choices>>({})
  const choices = { ...choicesOf(known), ...changed }
  return { choices, change: (part) => setChanged((before) => ({ ...before, ...part })) }
}

/** What is to be remembered of an export. */
export function lastExportOf(choices: Choices, out: string): LastExport {
  return {
    at: new Date().toISOString(),
    scope: scopeValue(choices.scope),
    verdicts: [...choices.verdicts],
    form: formValue(choices.form),
    out,
  }
}

function choicesOf({ settings, days, views, templates }: Known): Choices {
  const { lastExport, exportFormat } = settings
  const scope = parseScope(lastExport?.scope ?? 'all')
  const verdicts = VERDICT_CHOICES.filter((one) => lastExport?.verdicts.includes(one) ?? true)
  return {
    scope: isThere(scope, days, views) ? scope : { kind: 'all' },
    verdicts: new Set(verdicts),
    form: parseForm(lastExport?.form ?? exportFormat, templates) ?? {
      kind: 'document',
      format: exportFormat,
    },
  }
}
