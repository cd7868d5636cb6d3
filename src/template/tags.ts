import type { Liquid } from 'liquidjs'
import { Verbatim } from './verbatim'

/** Of the language's tags, those that need no other file. */
const KEPT = [
  'assign',
  'break',
  'case',
  'comment',
  'continue',
  'cycle',
  'decrement',
  'echo',
  'for',
  'if',
  'increment',
  'liquid',
  'raw',
  'unless',
  '#',
] as const

const REFUSED = ['include', 'render', 'layout', 'block', 'tablerow'] as const

type Library = typeof import('liquidjs')
type TagClass = NonNullable<Liquid['tags'][string]>

/** The tags of a template. Those that would read another file say that there is none. */
export function allowedTags(library: Library): Record<string, TagClass> {
  const tags: Record<string, TagClass> = { capture: captureOf(library) }
  for (const name of KEPT) tags[name] = library.tags[name] as TagClass
  for (const name of REFUSED) tags[name] = refusal(library, name)
  return tags
}

/** What is captured was escaped when it went in: it goes out as it is. */
function captureOf({ CaptureTag }: Library): TagClass {
  return class extends CaptureTag {
    override *render(context: Parameters<InstanceType<typeof CaptureTag>['render']>[0]) {
      yield* super.render(context)
      const scope = context.bottom() as Record<string, unknown>
      const name = this.variable
      scope[name] = new Verbatim(String(scope[name] ?? ''))
    }
  }
}

function refusal({ Tag }: Library, name: string): TagClass {
  return class extends Tag {
    constructor(...[token, following, liquid]: ConstructorParameters<TagClass>) {
      super(token, following, liquid)
      throw new Error(
        name === 'tablerow'
          ? 'tablerow makes HTML, which these templates don’t'
          : `${name} needs another file, and a template stands alone`,
      )
    }
    *render() {}
  }
}
