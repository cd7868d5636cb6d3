/**
 * A moment as the conference's clock shows it: the digits of the ISO string, whatever zone the
 * reader is in. `format` has the letters of strftime. What is no moment stays as it is.
 */
export function dateText(moment: unknown, format: unknown = '%-d %B %Y'): unknown {
  const parts = MOMENT.exec(String(moment ?? ''))
  if (!parts) return moment
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1) return moment
  const [hour = '00', minute = '00', second = '00'] = parts.slice(4, 7)
  const named = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(date)

  const written: Record<string, () => string> = {
    Y: () => String(year).padStart(4, '0'),
    y: () => String(year % 100).padStart(2, '0'),
    m: () => two(month),
    d: () => two(day),
    e: () => String(day).padStart(2),
    H: () => hour,
    I: () => two(Number(hour) % 12 || 12),
    M: () => minute,
    S: () => second,
    p: () => (Number(hour) < 12 ? 'AM' : 'PM'),
    B: () => named({ month: 'long' }),
    b: () => named({ month: 'short' }),
    A: () => named({ weekday: 'long' }),
    a: () => named({ weekday: 'short' }),
    F: () => `${year}-${two(month)}-${two(day)}`,
    z: () => parts[7]?.replace(':', '').replace('Z', '+0000') ?? '',
    '%': () => '%',
  }
  return String(format).replace(/%(-?)([a-z%])/gi, (whole, bare: string, letter: string) => {
    const text = written[letter]?.()
    if (text === undefined) return whole
    return bare === '' ? text : text.replace(/^[0 ](?=.)/, '')
  })
}

const MOMENT =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/

function two(value: number): string {
  return String(value).padStart(2, '0')
}
