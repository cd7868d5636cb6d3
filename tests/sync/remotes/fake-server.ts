import type { WebdavPlace } from '../../../src/sync/remotes/webdav-server'

/** A request as a fake server gets it. */
interface Asked {
  method: string
  /** With its encoding, and without the host. */
  path: string
  init: RequestInit
}

type Answering = (asked: Asked) => Response | Promise<Response>

/** A `fetch` that is answered by the function, and all that it was asked. */
export function fakeServer(answering: Answering) {
  const asked: Asked[] = []
  const fake: typeof fetch = async (input, init = {}) => {
    const { pathname } = new URL(String(input))
    const one = { method: init.method ?? 'GET', path: pathname, init }
    asked.push(one)
    return answering(one)
  }
  return { fetch: fake, asked, verbs: () => asked.map(({ method, path }) => `${method} ${path}`) }
}

/** A folder on it. */
export function placeOn(server: { fetch: typeof fetch }, more: Partial<WebdavPlace> = {}) {
  const login = { user: 'ada', password: 'secret' }
  return { address: 'https://h/dav', ...login, fetch: server.fetch, ...more }
}

/** Answers one request after the other with these; the last for all that follow. */
export function inTurn(...answers: (number | Response)[]): Answering {
  return () => {
    const next = answers.length > 1 ? answers.shift() : answers[0]
    return next instanceof Response ? next.clone() : new Response(null, { status: next ?? 500 })
  }
}

export function htmlPage(status = 200): Response {
  return new Response('<p>Log in</p>', { status, headers: { 'Content-Type': 'text/html' } })
}

/** What a PROPFIND finds: folders, where their path ends in a slash, and files. */
export function multistatus(...paths: string[]): Response {
  const responses = paths.map((path) => {
    const type = path.endsWith('/') ? '<collection/>' : ''
    const prop = `<prop><resourcetype>${type}</resourcetype></prop>`
    return `<response><href>${path}</href><propstat>${prop}</propstat></response>`
  })
  const xml = `<multistatus xmlns="DAV:">${responses.join('')}</multistatus>`
  return new Response(xml, { status: 207, headers: { 'Content-Type': 'application/xml' } })
}
