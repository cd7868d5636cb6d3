import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Fault } from './fault'
import { type Answer, bodyOf, forward, forwardPart, type Message, withoutHops } from './forward'
import type { RunningServer } from './server'

export interface FaultProxy extends RunningServer {
  /** The next requests meet these, in order; those after them what `otherwise` says. */
  next(...faults: (Fault | null)[]): void
  /** Asked for each request, as `GET /path`; null lets it through. */
  otherwise(choose: (asked: string) => Fault | null): void
  /** What was asked, as `GET /path`, in order. */
  asked: string[]
}

/** What a server says to who reads what it does not have, as `stale` lets it seem. */
export type Unseen = (asked: { path: string; query: URLSearchParams }) => {
  status: number
  type: string
  text: string
}

/** Stands on loopback before the server at the address and does to requests what it is told to. */
export async function startFaultProxy(target: string, unseen: Unseen): Promise<FaultProxy> {
  const queue: (Fault | null)[] = []
  const asked: string[] = []
  let choose: (asked: string) => Fault | null = () => null

  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request
    const line = `${method} ${path}`
    asked.push(line)
    const fault = queue.shift() ?? choose(line)
    try {
      const message = { method, path, headers, body: await bodyOf(request) }
      await meet(fault, message, { target, unseen }, response)
    } catch {
      response.destroy() // One of the sides has gone.
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    address: `http://127.0.0.1:${port}/`,
    asked,
    next: (...faults) => void queue.push(...faults),
    otherwise(chooser) {
      choose = chooser
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function meet(
  fault: Fault | null,
  message: Message,
  { target, unseen }: { target: string; unseen: Unseen },
  response: ServerResponse,
): Promise<void> {
  switch (fault?.kind) {
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.ms))
      return reply(response, await forward(message, target))
    case 'cut-request':
      await forwardPart(message, target, fault.after)
      return void response.destroy()
    case 'cut-answer':
      return cutReply(response, await forward(message, target), fault.after)
    case 'lost-answer':
      await forward(message, target)
      return void response.destroy()
    case 'wrong-length':
      return wrongReply(response, await forward(message, target), fault.by)
    case 'status':
      return reply(response, refused(fault.status, fault.retryAfter))
    case 'stale':
      return reply(
        response,
        isRead(message) ? unseenAnswer(message, unseen) : await forward(message, target),
      )
    case 'portal':
      return reply(response, LOGIN_PAGE)
    default:
      return reply(response, await forward(message, target))
  }
}

const LOGIN_PAGE: Answer = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from('<!DOCTYPE html><html><body>Accept our terms</body></html>'),
}

function refused(status: number, retryAfter?: string): Answer {
  return { status, headers: retryAfter ? { 'retry-after': retryAfter } : {}, body: Buffer.alloc(0) }
}

function unseenAnswer({ path }: Message, unseen: Unseen): Answer {
  const { pathname, searchParams } = new URL(path, 'http://127.0.0.1')
  const { status, type, text } = unseen({ path: pathname, query: searchParams })
  return { status, headers: { 'content-type': type }, body: Buffer.from(text) }
}

function isRead({ method }: Message): boolean {
  return method === 'GET' || method === 'PROPFIND'
}

function reply(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, withoutHops(headers)).end(body)
}

function cutReply(response: ServerResponse, answer: Answer, after: number): void {
  const { status, headers, body } = answer
  response.writeHead(status, { ...withoutHops(headers), 'content-length': body.length + 1 })
  response.write(body.subarray(0, after), () => response.destroy())
}

/** Too short: the content ends where its length says. Too long: the connection ends before it. */
function wrongReply(response: ServerResponse, { status, headers, body }: Answer, by: number): void {
  const length = Math.max(body.length + by, 0)
  const close = { connection: 'close', 'content-length': length }
  response.writeHead(status, { ...withoutHops(headers), ...close })
  response.end(body.subarray(0, length))
}
