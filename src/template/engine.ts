import type { Liquid, Template as Step } from 'liquidjs'
import { TemplateError, type TemplateField } from './error'
import { errorFrom } from './error-from'
import { type Target, written } from './escape'
import { allowedFilters } from './filters'
import { LimitedOutput, type Limits, longestRender, MOST_MEMORY } from './limits'
import { LONGEST_SOURCE } from './longest-source'
import { plainOperators } from './operators'
import { allowedTags } from './tags'

/** Whether a name that the values don't have is nothing, or a mistake to be told. */
export type Unknown = 'nothing' | 'mistake'

interface RenderOptions {
  unknown?: Unknown
  limits?: Limits
  /** How many talks the values are of. */
  talks?: number
  /** Which of the template's texts this is, for errors. */
  field?: TemplateField
}

export interface Engine {
  /** The document that this source makes of these values. Throws a `TemplateError`. */
  render: (source: string, values: Record<string, unknown>, options?: RenderOptions) => string
}

/**
 * The engine for documents of this kind. It is loaded at the first call, since it is large. It
 * interprets (no code is made of a template), reaches no file, and stops what runs away.
 */
export function engineFor(target: Target): Promise<Engine> {
  const known = engines.get(target)
  if (known) return known
  const made = import('liquidjs').then((library) => createEngine(library, target))
  engines.set(target, made)
  // A load that failed (the extension was just updated, say) may succeed the next time.
  made.catch(() => engines.delete(target))
  return made
}

const engines = new Map<Target, Promise<Engine>>()

type Library = typeof import('liquidjs')

function createEngine(library: Library, target: Target): Engine {
  const liquid = new library.Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    templates: {},
    parseLimit: LONGEST_SOURCE,
    operators: plainOperators(library),
    outputEscape(this: unknown, value: unknown) {
      return charged(this, written(value, target))
    },
  })
  replace(liquid.filters, allowedFilters(library, target))
  replace(liquid.tags, allowedTags(library))
  const parsed = lastParsed(liquid)

  return {
    render(
      source,
      values,
      { unknown = 'nothing', limits = 'all', talks = 1, field = 'source' } = {},
    ) {
      try {
        const steps = parsed(source)
        const strictVariables = unknown === 'mistake'
        const options = { sync: true, strictVariables, ...most(limits, talks) }
        const context = new library.Context(values, liquid.options, options, { liquid })
        const output = new LimitedOutput(limits)
        library.toValueSync(liquid.renderer.renderTemplates(steps, context, output))
        return output.buffer
      } catch (error) {
        throw error instanceof TemplateError ? error : errorFrom(error, source, field)
      }
    },
  }
}

function most(limits: Limits, talks: number): { renderLimit: number; memoryLimit: number } {
  return limits === 'none'
    ? { renderLimit: Number.POSITIVE_INFINITY, memoryLimit: Number.POSITIVE_INFINITY }
    : { renderLimit: longestRender(talks), memoryLimit: MOST_MEMORY }
}

/** A vault is thousands of documents of one template: it is read once. */
function lastParsed(liquid: Liquid): (source: string) => Step[] {
  let last: { source: string; steps: Step[] } | null = null
  return (source) => {
    if (last?.source !== source) last = { source, steps: liquid.parse(source) }
    return last.steps
  }
}

/** What goes out counts: else a text that doubles itself by `capture` would be free. */
function charged(filter: unknown, text: string): string {
  ;(
    filter as { context: { memoryLimit: { use: (count: number) => void } } }
  ).context.memoryLimit.use(text.length)
  return text
}

function replace<T>(registered: Record<string, T>, allowed: Record<string, T>): void {
  for (const name of Object.keys(registered)) delete registered[name]
  Object.assign(registered, allowed)
}
