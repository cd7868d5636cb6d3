import { onInstalled, onStartup } from '../browser/lifecycle'
import { prepareDatabase } from './database'
import { serveHints } from './hints'
import { serveMore } from './more'
import { keepSyncing, serveSync } from './sync/schedule'
import { serveTalks } from './talks'

const begin = async () => {
  await prepareDatabase()
  await keepSyncing()
}

onInstalled(begin)
onStartup(begin)
serveSync()
serveTalks()
serveMore()
serveHints()
