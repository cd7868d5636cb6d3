import { onInstalled, onStartup } from '../browser/lifecycle'
import { prepareDatabase } from './database'
import { keepSyncing, serveSync } from './sync/schedule'

const begin = async () => {
  await prepareDatabase()
  await keepSyncing()
}

onInstalled(begin)
onStartup(begin)
serveSync()
