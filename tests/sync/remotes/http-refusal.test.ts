import { describe, expect, test } from 'vitest'
import { isPage, refusal, retryAfterOf } from '../../../src/sync/remotes/http-refusal'

const HTML = { 'Content-Type': 'Text/HTML; charset=utf-8' }

describe('a refusal', () => {
  test.each([
    [401, 'login'],
    [403, 'forbidden'],
    [404, 'no-folder'],
    [409, 'no-folder'],
    [407, 'portal'],
    [511, 'portal'],
    [408, 'busy'],
    [423, 'busy'],
    [425, 'busy'],
    [429, 'busy'],
    [500, 'busy'],
    [502, 'busy'],
    [503, 'busy'],
    [504, 'busy'],
    [599, 'busy'],
    [413, 'full'],
    [507, 'full'],
    [400, 'wrong-server'],
    [418, 'wrong-server'],
    [501, 'wrong-server'],
    [202, 'wrong-server'],
  ])('of %i is %s', (status, problem) => {
    expect(refusal(answer(status))).toMatchObject({ problem, status, retryAfter: null })
  })

  test.each([0, 301, 302, 307])('by a redirect (%i) tells who can have sent it', (status) => {
    expect(refusal(answer(status, {}, 'http://h/')).problem).toBe('portal')
    expect(refusal(answer(status, {}, 'https://h/')).problem).toBe('wrong-server')
  })

  test('by a page tells who can have sent it', () => {
    expect(refusal(answer(200, HTML, 'http://h/')).problem).toBe('portal')
    expect(refusal(answer(200, HTML, 'https://h/')).problem).toBe('wrong-server')
  })

  test('says how long to wait', () => {
    expect(refusal(answer(503, { 'Retry-After': '7' })).retryAfter).toBe(7000)
  })
})

describe('Retry-After', () => {
  const NOW = Date.parse('2026-01-31T10:00:00Z')
  const at = (value: string, date?: string) =>
    retryAfterOf(new Headers({ 'Retry-After': value, ...(date ? { Date: date } : {}) }), NOW)

  test('is seconds, or a date', () => {
    expect(at('0')).toBe(0)
    expect(at(' 120 ')).toBe(120_000)
    expect(at('Sat, 31 Jan 2026 10:00:30 GMT')).toBe(30_000)
  })

  test("as a date is compared with the server's own clock", () => {
    expect(at('Fri, 01 Jan 2027 00:01:00 GMT', 'Fri, 01 Jan 2027 00:00:00 GMT')).toBe(60_000)
  })

  test('is never less than nothing or more than a day', () => {
    expect(at('Sat, 31 Jan 2026 09:00:00 GMT')).toBe(0)
    expect(at('99999999999')).toBe(86_400_000)
  })

  test.each(['', 'soon', '-5', '1.5e'])('that says "%s" says nothing', (value) => {
    expect(at(value)).toBeNull()
  })
})

test('a page is HTML that has something in it', () => {
  expect(isPage(answer(200, HTML))).toBe(true)
  expect(isPage(answer(200, { 'Content-Type': 'application/xhtml+xml' }))).toBe(true)
  expect(isPage({ ...answer(200, HTML), bytes: new Uint8Array() })).toBe(false)
  expect(isPage(answer(200, { 'Content-Type': 'text/plain' }))).toBe(false)
  expect(isPage(answer(200))).toBe(false)
})

function answer(status: number, headers: Record<string, string> = {}, url = 'https://h/') {
  return { url, status, headers: new Headers(headers), bytes: new Uint8Array([60]) }
}
