import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './command.mjs'

/**
 * Runs one project of vitest.config.ts; counts are Vitest's own, of single tests. `retries` is how often
 * a test that failed is run again: those that passed only then are named as `unsteady`.
 */
export async function vitest(project, { retries = 0 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'talkmark-report-'))
  const file = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await run('npx', [
      '--no-install',
      'vitest',
      'run',
      '--project',
      project,
      `--retry=${retries}`,
      ...reporters,
    ])
    return countsOf(JSON.parse(readFileSync(file, 'utf8')), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that can't be loaded has no tests to fail, yet Vitest ends with an error: that is one. */
function countsOf(report, code) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + broken
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: tests
      .filter((test) => !['passed', 'failed'].includes(test.status))
      .map((test) => `${test.fullName} (${test.status})`),
    // Vitest keeps the words of a failure that another try made good.
    unsteady: tests
      .filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
      .map((test) => `${test.fullName}\n    ${test.failureMessages[0].split('\n')[0]}`),
  }
}
