/** What is known of a site, beside its fixtures (`about.json`): `docs/sites.md` is made of it. */
export interface About {
  /** As people call it. */
  name: string
  hosts: readonly string[] | 'any'
  /** Which of its pages are read, and of which years or versions. */
  pages: string
  /** Where its structure stands: its templates, else what was studied. */
  source: string
  verified: {
    /** Day, ISO 8601. */
    on: string
    /** Against what: stored originals, renderings of the site's own templates, pages made by hand. */
    how: string
  }[]
}
