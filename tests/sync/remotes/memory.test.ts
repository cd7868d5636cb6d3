import { describe } from 'vitest'
import { memoryRemote } from '../../../src/sync/remotes/memory'
import { keepsTheContract } from './contract'

describe('a remote in memory', () => {
  const remote = memoryRemote()
  keepsTheContract(() => remote)
})
