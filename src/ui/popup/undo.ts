/** Loaded when a talk that was just saved is removed again. */
export { removeTalk, restoreTalk } from '../../storage/removal'
