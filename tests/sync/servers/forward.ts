import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'

/** A request or an answer that was read to its end. */
export interface Message {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Gives a request to the server at the address and reads its answer to the end. */
export function forward(message: Message, address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = open(message, address)
    asked.once('error', reject)
    asked.once('response', async (response) => {
      const body = await bodyOf(response).catch(reject)
      if (body) resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
    })
    asked.end(message.body)
  })
}

/** Gives the server the beginning of a request and ends the connection. */
export function forwardPart(message: Message, address: string, bytes: number): Promise<void> {
  return new Promise((resolve) => {
    const asked = open(message, address)
    asked.on('error', () => {}) // It is our own doing.
    asked.once('close', resolve)
    asked.write(message.body.subarray(0, Math.min(bytes, message.body.length - 1)), () => {
      setTimeout(() => asked.destroy(), TO_ARRIVE)
    })
  })
}

/** ms; what is sent when a connection is reset may be thrown away unread. */
const TO_ARRIVE = 20

export async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part)
  return Buffer.concat(parts)
}

/** Headers that are about one connection, or will be set anew: RFC 9110, 7.6.1. */
export function withoutHops(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const hops = ['connection', 'keep-alive', 'transfer-encoding', 'content-length']
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hops.includes(name)))
}

function open({ method, path, headers, body }: Message, address: string) {
  return request(new URL(path, address), {
    method,
    agent: false,
    headers: { ...withoutHops(headers), 'content-length': body.length },
  })
}
