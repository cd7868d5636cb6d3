import { t, type WordKey } from '../../browser/words'

/** `1 talk`, `10,000 talks`: the words for one or for many, with the number as people write it. */
export function counted(count: number, one: WordKey, many: WordKey): string {
  return count === 1 ? t(one) : t(many, numbered(count))
}

/** `10,000` */
export function numbered(value: number): string {
  plain ??= new Intl.NumberFormat(t('dateLocale'))
  return plain.format(value)
}

/** Made once: it takes half a millisecond, and the number of hits is told at every key. */
let plain: Intl.NumberFormat | undefined

/** `3.4 MB`, in the units of 1000 that systems show. */
export function sized(bytes: number): string {
  const unit = UNITS.find((u) => bytes < u.below) ?? LARGEST
  return new Intl.NumberFormat(t('dateLocale'), {
    style: 'unit',
    unit: unit.name,
    unitDisplay: unit.name === 'byte' ? 'long' : 'short',
    maximumFractionDigits: bytes / unit.bytes < 10 && unit.name !== 'byte' ? 1 : 0,
  }).format(bytes / unit.bytes)
}

/** `4 Feb 2023, 11:00` by the user's own clock. */
export function dated(iso: string): string {
  return new Intl.DateTimeFormat(t('dateLocale'), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(iso))
}

const LARGEST = { name: 'gigabyte', bytes: 1e9, below: Number.POSITIVE_INFINITY }

const UNITS = [
  { name: 'byte', bytes: 1, below: 1e3 },
  { name: 'kilobyte', bytes: 1e3, below: 1e6 },
  { name: 'megabyte', bytes: 1e6, below: 1e9 },
  LARGEST,
]
