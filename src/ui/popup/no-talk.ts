/** Loaded as one where the popup shows no talk: the recent talks stand on both. */
export { PageView } from './PageView'
export { RemovedView } from './RemovedView'
