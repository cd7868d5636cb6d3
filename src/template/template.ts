/** What a template is rendered for: the whole article, or each talk alone. */
export type TemplateScope = 'article' | 'talk'

/** What a template's text is, and so how the values in it are escaped. */
export type TemplateOutput = 'markdown' | 'text'

/** A template in LiquidJS's language. */
export interface Template {
  /** `recap`, `obsidian`, … for a built-in one; a UUID for the user's own. */
  id: string
  name: string
  scope: TemplateScope
  output: TemplateOutput
  /** Of the files it makes, without the dot. */
  extension: string
  /** Liquid; for the scope `talk`, of the file's name in a vault: a path with `/`, no extension. */
  path: string
  /** Liquid. */
  source: string
  /** Id of the built-in template it was copied from; `null` for these. */
  base: string | null
  /** Instants, ISO 8601 in UTC. */
  createdAt: string
  updatedAt: string
}
