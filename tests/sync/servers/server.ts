import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port'
import { type Program, runProgram } from './program'

/** A real WebDAV server, as the tests start it: only on loopback, below a folder of its own. */
export interface ServerKind {
  name: string
  /** Writes what the server needs into the folder and says how it is started. */
  prepare(site: Site): Command
}

/**
 * `data` is what is served at `/`, for `USER` with `PASSWORD`; what the kind serves at
 * `readOnlyPath` may be read and not be written.
 */
export interface Site {
  folder: string
  data: string
  port: number
}

interface Command {
  program: string
  args: string[]
  env?: Record<string, string>
}

export interface RunningServer {
  /** `http://127.0.0.1:port/` */
  address: string
  stop(): Promise<void>
}

/** A name and a password with what does not go through Latin-1 or stand unencoded in an address. */
export const USER = 'zoë'
export const PASSWORD = 'pä:ss wörd€'

/** Names of folders that are there from the start. */
export const FOLDERS = { plain: 'talks', odd: 'my talks & nötes 100%', readOnly: 'readonly' }

/** Starts a server and waits until it answers; rejects with what it printed where it does not. */
export async function startServer(kind: ServerKind): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), `talkmark-${kind.name}-`))
  chmodSync(folder, 0o755) // Apache's and nginx's workers are another user.
  const site = { folder, data: join(folder, 'data'), port: await freePort() }
  for (const name of Object.values(FOLDERS)) mkdirSync(join(site.data, name), { recursive: true })
  const address = `http://127.0.0.1:${site.port}/`
  let program: Program | null = null
  try {
    const { program: file, args, env = {} } = kind.prepare(site)
    program = runProgram(file, args, env)
    await program.answers(address)
  } catch (error) {
    await program?.stop()
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  const running = program
  return {
    address,
    async stop() {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
