import { LONGEST_SOURCE } from './longest-source'
import type { Template } from './template'

/** What of a template goes into a file: all but what this device alone knows of it. */
export type PortableTemplate = Omit<Template, 'id' | 'createdAt' | 'updatedAt'>

/** Why a file is refused. */
export type TemplateFileErrorCode = 'not-json' | 'not-templates' | 'newer' | 'damaged'

/**
 * A file that can't be imported. `detail` names the template and the field that is not right, or is
 * `null`.
 */
export class TemplateFileError extends Error {
  override readonly name = 'TemplateFileError'

  constructor(
    readonly code: TemplateFileErrorCode,
    readonly detail: string | null = null,
    cause?: unknown,
  ) {
    super(SENTENCES[code] + (detail === null ? '' : ` (${detail})`), { cause })
  }
}

/** Templates as a file for other people and devices: JSON. */
export function templatesFile(templates: readonly Template[]): string {
  const portable = templates.map(
    ({ name, scope, output, extension, path, source, base }): PortableTemplate => ({
      name,
      scope,
      output,
      extension,
      path,
      source,
      base,
    }),
  )
  return `${JSON.stringify({ format: FORMAT, version: VERSION, templates: portable }, null, 2)}\n`
}

/**
 * The templates of such a file, each field checked, since it may come from anyone. What is no field
 * of ours is left out. Throws a `TemplateFileError`; then none of it is to be used.
 */
export function parseTemplates(text: string): PortableTemplate[] {
  const file = fieldsOf(parsedJson(text))
  if (file?.format !== FORMAT || !Array.isArray(file.templates))
    throw new TemplateFileError('not-templates')
  if (typeof file.version !== 'number') throw new TemplateFileError('not-templates')
  if (file.version > VERSION) throw new TemplateFileError('newer')
  if (file.templates.length > MOST_TEMPLATES) throw damaged('too many templates')
  return file.templates.map((one, i) => readTemplate(one, i + 1))
}

const FORMAT = 'talkmark-templates'
const VERSION = 1

const MOST_TEMPLATES = 500
const LONGEST_NAME = 200
const LONGEST_PATH = 2000

/** What an extension may be: it becomes a part of a file's name. */
const EXTENSION = /^[a-z0-9]{1,10}$/

function readTemplate(value: unknown, place: number): PortableTemplate {
  const fields = fieldsOf(value)
  if (fields === null) throw damaged(`template ${place}`)
  const at = (name: string) => `template ${place}, ${name}`
  const name = text(fields.name, LONGEST_NAME, at('name')).replace(/\s+/g, ' ').trim()
  const extension = text(fields.extension, 10, at('extension'))
  if (name === '') throw damaged(at('name'))
  if (!EXTENSION.test(extension)) throw damaged(at('extension'))
  return {
    name,
    scope: oneOf(['article', 'talk'] as const, fields.scope, at('scope')),
    output: oneOf(['markdown', 'text'] as const, fields.output, at('output')),
    extension,
    path: text(fields.path, LONGEST_PATH, at('path')),
    source: text(fields.source, LONGEST_SOURCE, at('source')),
    base: fields.base === null ? null : text(fields.base, LONGEST_NAME, at('base')),
  }
}

function parsedJson(text: string): unknown {
  try {
    // Editors on some systems put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new TemplateFileError('not-json', null, cause)
  }
}

function fieldsOf(value: unknown): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return value as Record<string, unknown>
}

function text(value: unknown, longest: number, where: string): string {
  if (typeof value !== 'string' || value.length > longest) throw damaged(where)
  return value
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, where: string): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw damaged(where)
  return found
}

function damaged(where: string): TemplateFileError {
  return new TemplateFileError('damaged', where)
}

const SENTENCES: Record<TemplateFileErrorCode, string> = {
  'not-json': 'This file has no templates: it is not JSON, or was cut off.',
  'not-templates': 'This file is JSON, but has no Talkmark templates.',
  newer: 'This file was made by a newer Talkmark: update Talkmark, then import it.',
  damaged: 'A template in this file is not right, so none was imported.',
}
