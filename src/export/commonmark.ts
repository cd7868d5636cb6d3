import type { Options } from 'mdast-util-from-markdown'

type Extension = Extract<NonNullable<Options['extensions']>[number], { flowInitial?: unknown }>
type Constructs = NonNullable<Extension['document']>
type Construct = Exclude<Constructs[string], readonly unknown[] | undefined>

/**
 * Indented code as micromark reads it, but as something that cannot be interrupted: else a `2.` right
 * behind it starts no list (https://github.com/micromark/micromark/pull/228).
 */
const INDENTED_CODE: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const code = named('codeIndented', this.parser.constructs.flowInitial?.[SPACE])
    return code?.tokenize.call(this, effects, ok, nok) ?? nok
  },
}

/**
 * HTML as micromark reads it, but a tag alone in its line goes on with the paragraph of a quote or an
 * item also where the line lacks the `>` or the indent, and `]]]>` ends what began with `<![CDATA[`.
 */
const HTML: Construct = {
  concrete: true,
  tokenize(effects, ok, nok) {
    const html = named('htmlFlow', this.parser.constructs.flow?.[LESS_THAN])
    const parser = { value: { ...this.parser, lazy: {} } }
    let isOver = false
    const over = (state: State) => (code: Code) => {
      isOver = true
      return state(code)
    }
    /** `brackets`: how many `]` were read last. A third one leaves the state as it is after two. */
    const counting =
      (state: State, brackets: number): State =>
      (code) => {
        if (code === BRACKET && brackets >= 2) {
          effects.consume(code)
          return counting(state, brackets)
        }
        const next = state(code)
        return isOver || !next ? next : counting(next, code === BRACKET ? brackets + 1 : 0)
      }
    const context = Object.create(this, { parser })
    const begin = html?.tokenize.call(context, effects, over(ok), over(nok))
    return begin ? counting(begin, 0) : nok
  },
  resolveTo(events, context) {
    const html = named('htmlFlow', context.parser.constructs.flow?.[LESS_THAN])
    return html?.resolveTo?.(events, context) ?? events
  },
}

/**
 * An item or quote that interrupts a paragraph has ended it, but micromark reads the rest of the line
 * as if it had not: `- 2. words`. This takes note of the end, and leaves the reading to others.
 */
const WITHIN_NEW_CONTAINER: Construct = {
  partial: true,
  tokenize(_effects, _ok, nok) {
    const start = this.events.findLast(([, { type }]) => NEW_CONTAINER.has(type))?.[1].start
    if (start?.line === this.now().line) this.interrupt = undefined
    return nok
  },
}
const NEW_CONTAINER = new Set(['blockQuote', 'listItemPrefix'])

type State = Parameters<Construct['tokenize']>[1]
type Code = Parameters<State>[0]

const SPACE = 32
const BRACKET = 93
const LESS_THAN = 60
const TABS_AND_SPACE = [-2, -1, SPACE]
const MARKERS = [...'*+-0123456789>'].map((char) => char.charCodeAt(0))

/** Makes micromark keep to CommonMark 0.31 where it does not by itself. */
export const COMMONMARK: Extension = {
  flowInitial: each(TABS_AND_SPACE, INDENTED_CODE),
  flow: each([LESS_THAN], HTML),
  document: each(MARKERS, WITHIN_NEW_CONTAINER),
  disable: { null: ['htmlFlow'] },
}

function each(codes: readonly number[], construct: Construct): Constructs {
  return Object.fromEntries(codes.map((code) => [code, construct]))
}

function named(name: string, constructs: Constructs[string] = []): Construct | undefined {
  return [constructs].flat().find((construct) => construct.name === name)
}
