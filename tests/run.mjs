// npm test: every check of the project, in an order that fails early.
// `npm test -- unit types` runs only these; `--keep-going` does not stop at the first failure.
import { installDependencies, nodeProblem, root } from './install.mjs'

process.chdir(root)
process.exitCode = await main(process.argv.slice(2))

async function main(args) {
  const problem = nodeProblem()
  if (problem) return failedToStart(problem)
  try {
    installDependencies()
  } catch (error) {
    return failedToStart(error.message)
  }
  const { STEPS } = await import('./steps/index.mjs')
  const names = args.filter((arg) => !arg.startsWith('--'))
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name))
  if (unknown.length > 0) {
    const known = STEPS.map((step) => step.name).join(', ')
    return failedToStart(`There is no step "${unknown.join(', ')}". There are: ${known}.`)
  }
  const asked = names.length > 0 ? STEPS.filter((step) => names.includes(step.name)) : STEPS
  const { runSteps } = await import('./steps/run.mjs')
  return runSteps(asked, args.includes('--keep-going') ? 'keep going' : 'stop at failure')
}

function failedToStart(reason) {
  console.error(reason)
  console.log('\n0 passed, 1 failed')
  return 1
}
