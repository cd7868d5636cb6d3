import { afterEach, beforeEach, expect, it } from 'vitest'
import { moreOfTab } from '../../src/browser/tabs'
import { fake } from '../fakes/browser'

interface Injection {
  target: { tabId: number }
  func: () => unknown
}

const page = globalThis as { talkmarkMore?: () => unknown }

beforeEach(() => {
  fake.reset()
  fake.runScript = (injection) => (injection as Injection).func()
})

afterEach(() => {
  delete page.talkmarkMore
})

it('gives what the page in the tab learns from its site', async () => {
  page.talkmarkMore = async () => ({ id: 'cfp.example.org/2025/ABC789', track: 'Main' })
  expect(await moreOfTab(1)).toEqual({ id: 'cfp.example.org/2025/ABC789', track: 'Main' })
})

it('gives nothing where the page has gone, or learns nothing', async () => {
  expect(await moreOfTab(1)).toBeNull()
  page.talkmarkMore = async () => null
  expect(await moreOfTab(1)).toBeNull()
})

it('gives nothing of a tab that was closed', async () => {
  fake.runScript = () => {
    throw new Error('No tab with id: 1')
  }
  expect(await moreOfTab(1)).toBeNull()
})
