import type { Capture } from '../talk/capture'
export function capturePage(_doc: Document, _url: string, _now: string): Capture {
  throw new Error('to be written')
}
