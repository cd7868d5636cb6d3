import { escaped, markdownHtml } from '../markdown/html'
import { oneLine } from './escape'
import { PAGE_STYLE } from './page-style'

export interface PageOptions {
  title: string
  /** BCP 47, or `null` where it is not known. */
  language?: string | null
  /** A page that is only printed loads nothing, as nothing else that is looked at does. */
  images?: 'links' | 'images'
  /** On paper a link is its words alone, unless its address stands behind them. */
  links?: 'words' | 'addresses'
}

/**
 * Markdown as a web page in one file, light and dark, that prints well. It can run no script and load
 * nothing but images, and those only over https, whatever the text says.
 */
export async function htmlFile(
  markdown: string,
  { title, language = null, images = 'images', links = 'words' }: PageOptions,
): Promise<string> {
  const body = await markdownHtml(markdown, { images, links })
  const lang = language === null ? '' : ` lang="${escaped(language)}"`
  return `<!doctype html>
<html${lang}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(images)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(oneLine(title))}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<article>
${body}</article>
</body>
</html>
`
}

function policy(images: 'links' | 'images'): string {
  const loaded = images === 'images' ? ' img-src https:;' : ''
  return `default-src 'none';${loaded} style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`
}
