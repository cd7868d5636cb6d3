/**
 * A step gives true counts. `skipped` names what it left out, and `unsteady` what passed at a second try
 * only: both are shown, never hidden.
 *
 * @typedef {{ passed: number, failed: number, skipped?: string[], unsteady?: string[] }} Counts
 * @typedef {{ name: string, what: string, run: () => Promise<Counts> }} Step
 */

/**
 * Runs the steps in order and prints each with its time; the last line has the sums alone.
 *
 * @param {Step[]} steps
 * @param {'stop at failure' | 'keep going'} mode
 * @returns {Promise<number>} exit code
 */
export async function runSteps(steps, mode) {
  const total = { passed: 0, failed: 0 }
  const lines = []
  const skipped = []
  const unsteady = []
  for (const [index, step] of steps.entries()) {
    console.log(`\n──── ${step.name}: ${step.what}`)
    const start = performance.now()
    const counts = await countsOf(step)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    total.passed += counts.passed
    total.failed += counts.failed
    skipped.push(...(counts.skipped ?? []).map((name) => `${step.name}: ${name}`))
    unsteady.push(...(counts.unsteady ?? []).map((name) => `${step.name}: ${name}`))
    lines.push(line(counts.failed === 0 ? '✓' : '✗', step.name, seconds, counts))
    console.log(lines.at(-1))
    if (counts.failed === 0 || mode === 'keep going') continue
    for (const left of steps.slice(index + 1)) lines.push(`– ${left.name.padEnd(16)} not run`)
    break
  }
  console.log(`\n${lines.join('\n')}`)
  if (skipped.length > 0) console.log(`\nSKIPPED, and not counted:\n  ${skipped.join('\n  ')}`)
  if (unsteady.length > 0)
    console.log(
      `\nPASSED ONLY WHEN TRIED AGAIN, so something is wrong:\n  ${unsteady.join('\n  ')}`,
    )
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

async function countsOf(step) {
  try {
    return await step.run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

function line(mark, name, seconds, counts) {
  const time = `${seconds} s`.padStart(8)
  return `${mark} ${name.padEnd(16)} ${time}   ${counts.passed} passed, ${counts.failed} failed`
}
