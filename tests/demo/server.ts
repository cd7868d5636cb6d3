import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { type Certificate, selfSigned } from './certificate'
import { DEMO_HOSTS, type DemoPage, demoSite } from './site'

export interface DemoServer {
  port: number
  certificate: Certificate
  /** Host names that were asked for and refused: whatever the browser wanted from outside. */
  refused: string[]
  /** Address of a proxy configuration (PAC); `others` says what becomes of all other hosts. */
  proxyConfig(others: 'refused' | 'direct'): string
  /** Puts a page at a path of fosdem.org, for a test that needs its own. */
  put(path: string, page: DemoPage): void
  close(): Promise<void>
}

/**
 * Serves the demo conference on loopback as `https://fosdem.org/2023/…`.
 *
 * fosdem.org is in both browsers' HSTS preload lists, so neither `http://` nor a mapped host name
 * works: the browser goes to https at once. This server is therefore a proxy: it answers CONNECT for
 * the demo's hosts by speaking TLS itself with a certificate of its own, which the drivers make the
 * browser accept (that one only), and refuses all others. Nothing leaves the machine.
 */
export async function serveDemo(): Promise<DemoServer> {
  const pages = demoSite()
  const certificate = selfSigned(DEMO_HOSTS)
  const refused: string[] = []
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    reply(pages, request, response)
  const secure = createSecureServer({ key: certificate.key, cert: certificate.cert }, answer)
  const proxy = createServer((request, response) => {
    refused.push(request.headers.host ?? '')
    response.writeHead(502).end()
  })
  const open = new Set<Socket>()
  proxy.on('connect', (request: IncomingMessage, socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => socket.destroy())
    const [host = ''] = (request.url ?? '').split(':')
    if (!DEMO_HOSTS.includes(host)) {
      refused.push(host)
      socket.end('HTTP/1.1 502 Refused\r\n\r\n')
      return
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    secure.emit('connection', socket)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  return {
    port,
    certificate,
    refused,
    proxyConfig: (others) => proxyConfig(port, others),
    put: (path, page) => pages.set(path, page),
    close: () => {
      for (const socket of open) socket.destroy()
      proxy.closeAllConnections()
      return new Promise((resolve) => proxy.close(() => resolve()))
    },
  }
}

function reply(pages: Map<string, DemoPage>, request: IncomingMessage, response: ServerResponse) {
  const { pathname } = new URL(request.url ?? '/', 'https://fosdem.org')
  const page = pages.get(pathname)
  if (!page) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not a page of the demo.')
    return
  }
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers })
    .end(page.html)
}

function proxyConfig(port: number, others: 'refused' | 'direct'): string {
  const proxy = `PROXY 127.0.0.1:${port}`
  const script = `function FindProxyForURL(url, host) {
    return ${JSON.stringify(DEMO_HOSTS)}.indexOf(host) >= 0 ? '${proxy}' : '${others === 'direct' ? 'DIRECT' : proxy}'
  }`
  const base64 = Buffer.from(script).toString('base64')
  return `data:application/x-ns-proxy-autoconfig;base64,${base64}`
}
