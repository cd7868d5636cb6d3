import { spawn } from 'node:child_process'

/** Runs `age` in this folder. Rejects with what it said where it fails. */
export function age(folder: string, ...words: string[]): Promise<void> {
  return finished('age', words, folder, () => {})
}

/**
 * Runs `age` where it asks for a passphrase. It takes that from a terminal alone: `script` (of the
 * package `bsdutils`, which every Debian has) is one.
 */
export function ageAsked(folder: string, passphrase: string, ...words: string[]): Promise<void> {
  const command = ['age', ...words].join(' ')
  let answered = 0
  return finished('script', ['-qec', command, '/dev/null'], folder, (said, answer) => {
    const asked = said.split(/passphrase/i).length - 1
    for (; answered < asked; answered++) answer(`${passphrase}\n`)
  })
}

function finished(
  program: string,
  words: string[],
  cwd: string,
  onOutput: (said: string, answer: (words: string) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd })
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk
      onOutput(said, (words) => child.stdin.write(words))
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ${words.join(' ')}: ${said}`)),
    )
  })
}
