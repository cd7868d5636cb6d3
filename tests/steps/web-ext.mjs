import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.mjs'

const BUILD = 'dist/firefox'

/**
 * Warnings that are accepted, by what stands at their place. The linter finds every assignment to
 * `innerHTML`, in libraries too:
 * - Preact's is `dangerouslySetInnerHTML`, which nothing in src/ uses (tests/rules holds that);
 * - decode-named-character-reference's decodes `&name;` of the text that we export, in an element
 *   that is in no document; a name is letters and digits only;
 * - mdast-util-from-markdown's `document().write(…)` is a method of its parser, no document's.
 */
const ACCEPTED = [
  /__html/,
  /=[`"']&[`"']\+\w+\+[`"'];[`"'];\w+\.innerHTML=/,
  /\.document\(\)\.write\(\w+\(\)\(/,
]

/** `web-ext lint` of the Firefox build; any other warning is a failure. One test. */
export async function webExtLint() {
  const args = ['--no-install', 'web-ext', 'lint', '--source-dir', BUILD, '--output', 'json']
  const { text } = await run('npx', [...args, '--no-config-discovery'], { output: 'kept' })
  const report = JSON.parse(text.slice(text.indexOf('{')))
  const warnings = report.warnings.filter((warning) => !isAccepted(warning))
  for (const { code, message, file, line } of [...report.errors, ...warnings]) {
    console.error(`${code}: ${message} (${file ?? 'manifest.json'}:${line ?? 1})`)
  }
  const failed = report.errors.length + warnings.length
  return failed === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function isAccepted({ code, file, line, column }) {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT') return false
  const text = readFileSync(join(BUILD, file), 'utf8').split('\n')[line - 1] ?? ''
  const place = text.slice(Math.max(0, column - 120), column + 120)
  return ACCEPTED.some((pattern) => pattern.test(place))
}
