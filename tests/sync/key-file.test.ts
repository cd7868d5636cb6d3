import { describe, expect, test } from 'vitest'
import { newIdentity } from '../../src/sync/age'
import { isKeyFile, keyFile, openKeyFile } from '../../src/sync/key-file'

/** Work that is nothing, so that tests take no time. */
const CHEAP = 1

test('a key file opens with its passphrase, however its letters are typed', async () => {
  const identity = await newIdentity()
  const file = await keyFile(identity, 'Grüße aus Brüssel', CHEAP)
  expect(isKeyFile(file)).toBe(true)
  expect(await openKeyFile(file, ' Grüße aus Brüssel'.normalize('NFD'))).toEqual({ identity })
  expect(await openKeyFile(file, 'grüße aus Brüssel')).toEqual({ problem: 'wrong-passphrase' })
})

test('what stands in it is all there is to be known, and in the clear is none of it', async () => {
  const identity = await newIdentity()
  const text = new TextDecoder('latin1').decode(await keyFile(identity, 'a passphrase', CHEAP))
  expect(text).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 1\n/)
  expect(text).not.toContain('AGE-SECRET-KEY')
  expect(text).not.toContain('passphrase')
})

describe('a file that is none is said to be damaged', () => {
  test.each<[string, (file: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>]>([
    ['empty', () => new Uint8Array()],
    ['a page of the network', () => new TextEncoder().encode('<html>'.padEnd(300, ' '))],
    ['cut short in its head', (file) => file.slice(0, 60)],
    ['cut short behind it', (file) => file.slice(0, -60)],
    ['cut short by a byte', (file) => file.slice(0, -1)],
    ['with another byte at its end', (file) => file.with(-1, (file.at(-1) ?? 0) ^ 1)],
    ['with a longer end', (file) => new Uint8Array([...file, 0])],
  ])('%s', async (_, change) => {
    const file = await keyFile(await newIdentity(), 'a passphrase', CHEAP)
    expect(await openKeyFile(change(file), 'a passphrase')).toEqual({ problem: 'damaged' })
  })

  test('and so is one with another thing in it', async () => {
    const file = await keyFile('no identity', 'a passphrase', CHEAP)
    expect(await openKeyFile(file, 'a passphrase')).toEqual({ problem: 'damaged' })
  })
})

test.each(['21', '64', '9999'])('work of 2^%s is refused, and not done', async (work) => {
  const file = await keyFile(await newIdentity(), 'a passphrase', CHEAP)
  const text = new TextDecoder('latin1').decode(file)
  const changed = text.replace(/(-> scrypt \S{22}) 1\n/, `$1 ${work}\n`)
  const bytes = Uint8Array.from(changed, (char) => char.charCodeAt(0))
  expect(await openKeyFile(bytes, 'a passphrase')).toEqual({ problem: 'too-much-work' })
})

test('a key file of age-keygen, with its comments, is read', async () => {
  const identity = await newIdentity()
  const text = `# created: 2026-01-31T10:00:00Z\n# public key: age1x\n${identity}`
  expect(await openKeyFile(await keyFile(text, 'a passphrase', CHEAP), 'a passphrase')).toEqual({
    identity,
  })
})
