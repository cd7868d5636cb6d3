/** Loaded when two talks are made one, or taken apart. */
export { mergeTalks, splitTalk } from '../../../../../storage/merging'
export { outcomeOf } from './outcome'
