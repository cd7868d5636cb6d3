import { mergeBodies } from '../note/merge'
import type { Template } from './template'

/** What the user made (`mine`) of a template (`base`) that has become `theirs` elsewhere: nothing of either is lost. */
export function joinedTemplate(base: Template, mine: Template, theirs: Template): Template {
  const joined = { ...theirs }
  const take = <Name extends keyof Template>(name: Name) => {
    if (mine[name] !== base[name]) joined[name] = mine[name]
  }
  for (const name of Object.keys(mine) as (keyof Template)[]) take(name)
  return { ...joined, source: mergeBodies(base.source, mine.source, theirs.source) }
}
