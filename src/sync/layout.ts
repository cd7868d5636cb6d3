/**
 * Names on the remote. Only `[a-z0-9/]`, in fixed width: some servers know no capitals, and a list in
 * the order of names is one in the order of numbers.
 */

/** The mark of a vault: which one it is, and in which format. */
export const MARKER = 'f1'

/** The folder that has one for each device. */
export const DEVICES = 'd'

/** The folder of trials. It is no device's: one that is heard of would be asked for its files. */
export const TRIALS = 't'

/** The folder of signs: a name in it says how far a device has come, so that not each must be asked. */
export const SIGNS = 'n'

/** The sign that this device has written its files up to this number. */
export function signOf(device: string, number: number): string {
  return `${device}${segmentName(number)}`
}

/** What a sign says; `null` for a name that is none. */
export function readSign(name: string): { device: string; number: number } | null {
  const [, device, digits] = SIGN.exec(name) ?? []
  return device === undefined ? null : { device, number: Number(digits) }
}

/** A device's folder. Only that device writes there. */
export function folderOf(device: string): string {
  return `${DEVICES}/${device}`
}

/** The folder that has one for each encrypted vault. */
export const KEYS = 'k'

/**
 * The folder of a vault's keys, of which the highest counts. Each vault has its own: two devices that
 * encrypt at once would put theirs in each other's place.
 */
export function keysOf(vault: string): string {
  return `${KEYS}/${vault.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`
}

/** The key file of this number within it, counted from 1. */
export function keyName(number: number): string {
  return segmentName(number)
}

/** The file of this number within a device's folder, counted from 1. */
export function segmentName(number: number): string {
  return String(number).padStart(DIGITS, '0')
}

/** The snapshot that stands for all files up to this number, and its parts, counted from 1. */
export function snapshotName(number: number): string {
  return `s${segmentName(number)}`
}

export function snapshotPart(number: number, part: number): string {
  return `${snapshotName(number)}p${String(part).padStart(4, '0')}`
}

/** What a device's folder has, by the names in it; whatever else is there is passed over. */
export interface Listed {
  /** The highest number of a file, 0 where there is none. */
  highest: number
  segments: Set<number>
  /** Numbers of snapshots, the newest first. */
  snapshots: number[]
  /** Names of parts of snapshots. */
  parts: string[]
}

export function listed(names: readonly string[]): Listed {
  const segments = new Set<number>()
  const snapshots: number[] = []
  const parts: string[] = []
  for (const name of names) {
    const [, kind, digits = '', part] = NAME.exec(name) ?? []
    if (kind === undefined) continue
    if (part !== undefined) parts.push(name)
    else if (kind === 's') snapshots.push(Number(digits))
    else segments.add(Number(digits))
  }
  snapshots.sort((a, b) => b - a)
  return { highest: Math.max(0, ...segments), segments, snapshots, parts }
}

/** Whether a device's folder has files of this name. */
export function isFile(name: string): boolean {
  return NAME.test(name)
}

/** The numbers of files among these names, the highest first. */
export function numbersIn(names: readonly string[]): number[] {
  return [...listed(names).segments].sort((a, b) => b - a)
}

/** A new device's name: 60 random bits. */
export function newDevice(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('')
}

/** Whether this can be the name of a device: others have written it. */
export function isDevice(name: string): boolean {
  return /^[a-z0-9]{12}$/.test(name)
}

const DIGITS = 8
const NAME = /^(s?)(\d{8})(p\d{4})?$/
const SIGN = /^([a-z0-9]{12})(\d{8})$/
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
