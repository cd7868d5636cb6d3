import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RunningServer } from './server'

/** A server on loopback that is no WebDAV server. */
export async function startPageServer(answer: RequestListener): Promise<RunningServer> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Pages for GET, and nothing else. */
export const pagesOnly: RequestListener = ({ method }, response) => {
  response.writeHead(method === 'GET' ? 200 : 405, { 'Content-Type': 'text/html' })
  response.end('<p>Hello</p>')
}

/** No page has such an address, whatever is wanted of it: many frameworks of web applications. */
export const noSuchPage: RequestListener = (_, response) => {
  response.writeHead(404, { 'Content-Type': 'text/html' }).end('<p>No such page</p>')
}

/** A network that wants a login: its page for every address. */
export const portalPage: RequestListener = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Accept our terms</p>')
}

/** The same, at an address of its own. */
export const portalRedirect: RequestListener = (_, response) => {
  response.writeHead(302, { Location: 'http://127.0.0.1:9/login' }).end()
}

/** Takes a request and says nothing. */
export const silent: RequestListener = () => {}
