import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const BINARY = /\.(png|ico|woff2|zip)$/

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'])
  .toString()
  .split('\0')
  .filter((file) => file && !BINARY.test(file))

/** Written in parts, so that this file keeps its own rules. */
const FORBIDDEN: Record<string, RegExp> = {
  'a path of one machine': new RegExp(
    `(?<![\\w.])/(${['work', 'root', 'home'].join('|')})/[\\w.-]+`,
  ),
  'a host of a package registry': new RegExp(
    `https?://[\\w.-]*(${['npmjs', 'artifactory', 'jfrog', 'nexus', 'verdaccio'].join('|')})[\\w.-]*`,
  ),
  'a merge that was not finished': new RegExp(`^(${'<'.repeat(7)}|${'>'.repeat(7)}) `, 'm'),
}

test.each(Object.entries(FORBIDDEN))('no tracked file has %s', (_, pattern) => {
  const found = files.flatMap((file) => {
    const match = readFileSync(file, 'utf8').match(pattern)
    return match ? [`${file}: ${match[0]}`] : []
  })
  expect(found).toEqual([])
})

test('no test is left out or run alone', () => {
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file))
  const marked = tests.filter((file) =>
    /\b(test|it|describe)\.(skip|only|todo|fixme)\b/.test(readFileSync(file, 'utf8')),
  )
  expect(marked).toEqual([])
})

test('tests with real keys are named so, and run one by one', () => {
  const tests = files.filter((file) => /\.browser\.test\.tsx?$/.test(file))
  const real = tests.filter((file) => /\buserEvent\b|\/keys'/.test(readFileSync(file, 'utf8')))
  expect(real.length).toBeGreaterThan(0)
  expect(real.filter((file) => !/\.keys\.browser\./.test(file))).toEqual([])
})
