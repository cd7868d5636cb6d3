/** Loaded once the list is there: nobody removes or merges before they see it. */
export { mergeTalks, splitTalk } from '../../../storage/merging'
export { removeTalks, restoreTalks } from '../../../storage/removal'
