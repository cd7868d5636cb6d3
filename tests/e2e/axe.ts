import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import type { Popup } from './driver'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds on a surface, one line each; WCAG 2.2 A and AA, and axe's own good practice. It runs
 * in the real page, with the privileges of the tests: the page's policy forbids it any other way in.
 */
export async function axeFindings(surface: Popup | Page): Promise<string[]> {
  const run = new Function(`${source}; return (${findings})(globalThis.axe ?? window.axe)`)
  return (surface as Popup).evaluate(run as () => Promise<string[]>)
}

interface Axe {
  run(): Promise<{
    violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[]
  }>
}

/** Runs in the page. */
async function findings(axe: Axe): Promise<string[]> {
  const { violations } = await axe.run()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary}`),
  )
}
