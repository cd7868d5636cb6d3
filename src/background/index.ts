import { onInstalled, onStartup } from '../browser/lifecycle'
import { prepareDatabase } from './database'

onInstalled(prepareDatabase)
onStartup(prepareDatabase)
