import { HUGO_SOURCE } from './builtin/hugo'
import { LOGSEQ_SOURCE } from './builtin/logseq'
import { NOTES_SOURCE } from './builtin/notes'
import { OBSIDIAN_PATH, OBSIDIAN_SOURCE } from './builtin/obsidian'
import { RECAP_SOURCE } from './builtin/recap'
import { TEXT_SOURCE } from './builtin/text'
import type { Template } from './template'

/** No date is known of them, and every template has one. */
const SINCE = '2026-01-01T00:00:00.000Z'

/** The templates that come with Talkmark, the usual one first. They are read-only. */
export const BUILT_IN: readonly Template[] = [
  builtIn({ id: 'recap', name: 'Recap article', source: RECAP_SOURCE }),
  builtIn({ id: 'notes', name: 'Plain notes', source: NOTES_SOURCE }),
  builtIn({ id: 'obsidian', name: 'Obsidian', scope: 'talk', source: OBSIDIAN_SOURCE }),
  builtIn({ id: 'logseq', name: 'Logseq outline', source: LOGSEQ_SOURCE }),
  builtIn({ id: 'hugo', name: 'Hugo or Jekyll post', source: HUGO_SOURCE }),
  builtIn({
    id: 'text',
    name: 'Plain text',
    output: 'text',
    extension: 'txt',
    source: TEXT_SOURCE,
  }),
]

/** Of every template, so that one for whole articles can make a file of a single talk too. */
function builtIn(own: Pick<Template, 'id' | 'name' | 'source'> & Partial<Template>): Template {
  return {
    scope: 'article',
    output: 'markdown',
    extension: 'md',
    path: OBSIDIAN_PATH,
    base: null,
    createdAt: SINCE,
    updatedAt: SINCE,
    ...own,
  }
}
