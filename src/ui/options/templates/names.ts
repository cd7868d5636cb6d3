import { FILTERS } from '../../../template/filter-list'
import type { TemplateScope } from '../../../template/template'
import { VARIABLES } from '../../../template/variables'
import type { Named } from './insertion'

/** A name with what it is for. */
export interface NameEntry extends Named {
  what: string
}

/** All names that a template of this scope can use, filters last. */
export function namesFor(scope: TemplateScope): NameEntry[] {
  const variables = VARIABLES.filter(({ scopes }) => scopes.includes(scope))
  return [...variables, ...FILTERS.map((filter) => ({ ...filter, kind: 'filter' as const }))]
}
