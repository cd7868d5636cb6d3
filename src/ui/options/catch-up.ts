/** Loaded once what is stored is on the screen. */
export { purgeBin } from '../../storage/bin'
export { replayJournals } from '../../storage/replay'
