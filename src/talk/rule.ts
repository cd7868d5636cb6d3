import type { NamedTalk } from './named-talk'

/** What a rule says of an address: its words, where `$1` stands for what the form found, or a reader of that. */
type Said = string | ((address: string, ...found: (string | undefined)[]) => string)

/**
 * The talk that an address names by one form of its site's addresses, or `null` where it has not that
 * form. The form is that of the path on `hosts`, compared as a whole; without hosts that of host and
 * path. Either way it must reach from the beginning to the end, since what it says stands in its place.
 *
 * `talk` is the id, within the conference where there is one. Where `file` says anything, the address
 * is of one of the talk's files.
 */
export function named(
  url: URL,
  hosts: readonly string[] | null,
  form: RegExp,
  talk: Said,
  conference: Said = '',
  file: Said = '',
  address: string = hosts ? url.pathname : url.host + url.pathname,
): NamedTalk | null {
  if ((hosts && !hosts.includes(url.hostname)) || !form.test(address)) return null
  const said = (what: Said) => address.replace(form, what as string)
  const of = said(conference)
  return {
    id: of ? `${of}/${said(talk)}` : said(talk),
    conference: of || null,
    what: said(file) ? 'file' : 'page',
  }
}
