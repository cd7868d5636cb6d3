import type { WordKey } from '../../../browser/words'
import type { IconName } from '../Icon'

/** The ways in which a text leaves, the most asked for first. */
export const OUT_KINDS = [
  ...(['rich-text', 'markdown', 'file', 'html', 'print', 'obsidian', 'logseq'] as const),
] as const

export type OutKind = (typeof OUT_KINDS)[number]

export function isOutKind(value: unknown): value is OutKind {
  return OUT_KINDS.includes(value as OutKind)
}

export interface OutWords {
  icon: IconName
  label: WordKey
  /** What has happened, and what to do now; none where the browser itself shows it. */
  done: WordKey | null
}

export const OUT_WORDS: Record<OutKind, OutWords> = {
  'rich-text': { icon: 'copy', label: 'outRichText', done: 'outRichTextDone' },
  markdown: { icon: 'copy', label: 'copyMarkdown', done: 'outMarkdownDone' },
  file: { icon: 'download', label: 'outFile', done: null },
  html: { icon: 'download', label: 'outFile', done: null },
  print: { icon: 'print', label: 'outPrint', done: null },
  obsidian: { icon: 'export', label: 'outObsidian', done: 'outObsidianDone' },
  logseq: { icon: 'export', label: 'outLogseq', done: 'outLogseqDone' },
}
