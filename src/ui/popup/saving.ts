/**
 * What saves the facts of a talk. It is not needed for the first frame: it is loaded while the
 * database opens, which takes longer.
 */

export { replayJournals } from '../../storage/replay'
export { saveTalk } from '../../storage/talks'
