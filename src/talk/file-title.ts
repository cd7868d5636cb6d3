import { decoded, urlOf } from './address'
import { withoutEnd } from './address-kind'
import type { NamedTalk } from './named-talk'

/**
 * The title of a tab without what the browser's viewers add to it. Where it is no more than the
 * address or the name of a file, that name in words; empty where there is none either.
 */
export function fileTitle(address: string, tab: string, talk: NamedTalk | null): string {
  const url = /^(https?|file):/i.test(address) ? urlOf(address) : null
  const file = decoded(url?.pathname.split('/').pop() ?? '').trim()
  const title = withoutViewer(tab.replace(/\s+/g, ' ').trim(), file)
  if (!isNone(title, address)) return title
  const name = withoutEnd(file)
  return name === file ? title || file : inWords(name, talk) || file
}

/** `Title - file.pdf` in Firefox; `file.png (800×600)`, `file.png (PNG Image, 800 × 600 pixels)`. */
function withoutViewer(tab: string, file: string): string {
  if (file !== '' && tab.endsWith(` - ${file}`)) return tab.slice(0, -file.length - 3)
  return file !== '' && tab.startsWith(`${file} (`) ? file : tab
}

/** What programs write where the author gave no title is none. */
function isNone(title: string, address: string): boolean {
  if (/^(untitled.{0,3}|(powerpoint )?presentation|microsoft powerpoint - .*)$/i.test(title))
    return true
  const whole = decoded(address)
  return [whole, whole.replace(/[?#].*$/s, '')].some((one) => one.endsWith(decoded(title)))
}

/** `KPHKNU-bringing_bsd.av1.webm` is "bringing bsd": the code is the talk's, not of its title. */
function inWords(name: string, talk: NamedTalk | null): string {
  const code = talk?.id.split('/').pop() ?? ''
  const start = [`${talk?.conference}-${code}-`, `${code}-`].find(
    (one) => name.startsWith(one) && name.length > one.length,
  )
  const rest = name.slice(start?.length ?? 0)
  return (/\s/.test(rest) ? rest : rest.replace(/[-_+]+/g, ' ')).trim()
}
