/**
 * JSON that a site's template put together from strings. Line breaks inside of strings are mended;
 * where a quotation mark breaks it, the properties of the outermost object that can still be told
 * apart are given. `null` where there is nothing to read. Never throws.
 */
export function looseJson(text: string): unknown {
  const trimmed = text.replace(/^\s*(<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(-->|\]\]>)\s*$/g, '')
  return parsed(trimmed) ?? parsed(withoutBareBreaks(trimmed)) ?? salvaged(trimmed)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Control characters in strings become escapes; outside of them they are mere space. In one pass: a
 * pattern that looks for strings is slow where quotation marks are many and none closes.
 */
function withoutBareBreaks(text: string): string {
  let mended = ''
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === '"') quoted = !quoted
    if (quoted && character === '\\') mended += character + text.charAt(++index)
    else if (quoted && character < ' ') mended += JSON.stringify(character).slice(1, -1)
    else mended += character
  }
  return mended.replace(/,([ \t\r\n]{0,99}[}\]])/g, '$1')
}

/** `"name": "…"`, up to the quotation mark after which JSON goes on as it should. */
function salvaged(text: string): Record<string, string> | null {
  const found: Record<string, string> = {}
  for (const name of SALVAGED) {
    const start = new RegExp(`"${name}"\\s*:\\s*"`).exec(text.slice(0, 200_000))
    if (!start) continue
    const rest = text.slice(start.index + start[0].length).slice(0, 20_000)
    const end = /"\s*(?=,\s*"[@\w]+"\s*:|[}\]]|,\s*[}\]])/.exec(rest)
    if (end) found[name] = unescaped(rest.slice(0, end.index))
  }
  return '@type' in found ? found : null
}

const SALVAGED = [
  '@type',
  'name',
  'description',
  'startDate',
  'endDate',
  'inLanguage',
  'eventStatus',
  'contentUrl',
]

function unescaped(string: string): string {
  const escaped = string.replace(/(\\.)|"/gs, (whole, pair) => pair ?? `\\${whole}`)
  const value = parsed(withoutBareBreaks(`"${escaped}"`))
  return typeof value === 'string' ? value : string
}
