/**
 * What an export can look like: Markdown alone, or Markdown with the facts as YAML properties
 * before it, as Obsidian and its kin read them.
 */
export type FormatId = 'markdown' | 'properties'

/** The formats that a person can choose, the first by default. */
export const FORMATS: readonly { id: FormatId; extension: string }[] = [
  { id: 'markdown', extension: 'md' },
  { id: 'properties', extension: 'md' },
]

export interface ExportOptions {
  format?: FormatId
}
