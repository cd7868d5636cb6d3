import { expect, test } from 'vitest'
import { textIn } from '../../../src/mirror/places/text'

test.each([
  ['UTF-8', [0x53, 0xc3, 0xbc]],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x53, 0xc3, 0xbc]],
  ['UTF-16, little end first', [0xff, 0xfe, 0x53, 0, 0xfc, 0]],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x53, 0, 0xfc]],
])('%s is read', (_name, bytes) => {
  expect(textIn(new Uint8Array(bytes))).toBe('Sü')
})
