import { request } from 'node:http'
import { get } from 'node:https'
import type { Socket } from 'node:net'
import { connect } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoServer, serveDemo } from './server'
import { INDEX_PATH } from './site'

let demo: DemoServer

beforeAll(async () => {
  demo = await serveDemo()
})

afterAll(() => demo.close())

test("a proxy's client gets the demo as https://fosdem.org, by a certificate that checks out", async () => {
  const socket = await tunnel('fosdem.org')
  const secure = connect({ socket, servername: 'fosdem.org', ca: demo.certificate.cert })
  const answer = await new Promise<string>((resolve, reject) => {
    secure.on('error', reject)
    const options = { createConnection: () => secure, host: 'fosdem.org', path: INDEX_PATH }
    get(options, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve(text))
    }).on('error', reject)
  })
  expect(answer).toContain('Recipes for reducing cognitive load')
})

test('every other host is refused and noted', async () => {
  await expect(tunnel('example.org')).rejects.toThrow('502')
  expect(demo.refused).toContain('example.org')
})

function tunnel(host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: demo.port, method: 'CONNECT', path: `${host}:443` })
      .on('connect', (response, socket) => {
        if (response.statusCode === 200) resolve(socket as Socket)
        else reject(new Error(String(response.statusCode)))
      })
      .on('error', reject)
      .end()
  })
}
