import { expect, it } from 'vitest'
import { articleOf } from '../../src/recap/article'
import { staleLines } from '../../src/recap/stale'
import { all, NOW, recap, saved } from './made'

async function stale(body: string, links?: []): Promise<string[]> {
  const talk = saved('One', links ? { links } : {}, { body })
  return staleLines(await articleOf(recap(), all(talk), NOW)).map(({ line }) => line)
}

it.each([
  'No recording yet.',
  'Nice. There is no video.',
  '- The video isn’t available',
  'The recordings are not yet online',
  'This talk wasn’t recorded.',
  'It was not recorded, sadly',
  'The room has not been recorded',
])('points at “%s” once there is a recording', async (line) => {
  expect(await stale(`Words.\n\n${line}\n\nMore.`)).toEqual([line])
  expect(await stale(line, [])).toEqual([])
})

it.each([
  'There is no video of a cat in it.',
  'Recorded and published.',
  'Do not record secrets.',
  'The recording is online.',
])('lets “%s” be', async (line) => {
  expect(await stale(line)).toEqual([])
})
