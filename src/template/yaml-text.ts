import { stringify } from 'yaml'
import { oneLine } from '../export/escape'
import { Verbatim } from './verbatim'

/**
 * A value of YAML in one line, which is right at any depth: a list in brackets, text in quotes where
 * it needs them. Readers of YAML 1.1 would take `yes` and `12:30` for other things than text.
 */
export function yamlText(value: unknown): string {
  if (typeof value === 'string' && PLAIN_YAML.test(value)) return value
  // JSON's strings are YAML's too, and stay on their line.
  if (value instanceof Verbatim && /\s\s|[^\S ]/.test(String(value)))
    return JSON.stringify(rawText(value))
  const plain = Array.isArray(value) ? value.map(scalar) : scalar(value)
  return stringify(plain, {
    lineWidth: 0,
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
    collectionStyle: 'flow',
    blockQuote: false,
  }).trimEnd()
}

/** What needs no quotes in any version, told at a glance: the library takes its time. */
const PLAIN_YAML =
  /^(?:https?:\/\/[\w.~/%+-]*[\w/]|(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][\w-]*(?: [\w-]*[a-z0-9])*)$/i

function scalar(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return oneLine(textOf(value))
}

/** A value as text; of a list its items, with commas between. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.map(textOf).join(', ') : String(value)
}

/** As it is, but for what no file can hold. */
export function rawText(value: unknown): string {
  return textOf(value).replace(/\p{Cs}|\0/gu, '')
}
