import type { PortableTemplate } from '../../../template/file'
import type { Template } from '../../../template/template'

/** A new template of the user's own. `now` is an ISO 8601 instant. */
export function ownTemplate(of: PortableTemplate, name: string, now: string): Template {
  const { scope, output, extension, path, source, base } = of
  return {
    id: crypto.randomUUID(),
    name,
    scope,
    output,
    extension,
    path,
    source,
    base,
    createdAt: now,
    updatedAt: now,
  }
}

/** The name, with a number where one of these has it already. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name
  for (let n = 2; taken.includes(free); n++) free = `${name} ${n}`
  return free
}
