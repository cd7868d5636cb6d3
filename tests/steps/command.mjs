import { spawn } from 'node:child_process'

/**
 * Runs a command with its output on the screen; resolves to its exit code and, where asked for, its output.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, output?: 'shown' | 'kept' }} [options]
 */
export function run(command, args, { env = {}, output = 'shown' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', output === 'kept' ? 'pipe' : 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    })
    let text = ''
    child.stdout?.on('data', (chunk) => {
      text += chunk
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, text }))
  })
}

/** A step that is one command of a tool in node_modules: it counts as one test. */
export async function tool(name, args, env = {}) {
  const { code } = await run('npx', ['--no-install', name, ...args], { env })
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
