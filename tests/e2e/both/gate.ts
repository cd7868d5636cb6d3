import { connect, createServer, type Server, type Socket } from 'node:net'
import { freePort } from '../../sync/servers/free-port'

/** A port on loopback that leads to another, as long as it is open: the connection that comes and goes. */
export interface Gate {
  port: number
  open(): Promise<void>
  /** Nobody listens any more, and what goes on is cut. */
  close(): Promise<void>
}

export async function gateTo(target: number, from?: number): Promise<Gate> {
  const port = from ?? (await freePort())
  const sockets = new Set<Socket>()
  let server: Server | null = null
  const hold = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
  }
  const gate: Gate = {
    port,
    open: () =>
      new Promise((resolve) => {
        server = createServer((near) => {
          const far = connect(target, '127.0.0.1')
          for (const socket of [near, far]) hold(socket)
          near.pipe(far).pipe(near)
        }).listen(port, '127.0.0.1', resolve)
      }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        if (server) server.close(() => resolve())
        else resolve()
        server = null
      }),
  }
  await gate.open()
  return gate
}
