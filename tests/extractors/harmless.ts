import { expect } from 'vitest'
import type { Capture } from '../../src/talk/capture'

/** Whatever a page does, what is read of it stays small and leads nowhere but into the web. */
export function expectHarmless(capture: Capture): void {
  const { talk } = capture
  const talks = capture.kind === 'schedule' ? capture.talks : []
  expect(JSON.stringify(talk).length).toBeLessThan(400_000)
  expect(JSON.stringify(talks).length).toBeLessThan(3_000_000)
  expect(talks.length).toBeLessThanOrEqual(3_000)
  for (const one of [talk, ...talks]) {
    expect(one.links.length).toBeLessThanOrEqual(500)
    expect(one.speakers.length).toBeLessThanOrEqual(200)
    const addresses = [one.url, ...one.links.map(({ url }) => url)]
    expect(addresses.filter((url) => !/^https?:\/\/[^\s]+$/.test(url))).toEqual([])
  }
}
