import type { SyncCalls } from './sync'
import type { TalkCalls } from './talks'

/** What surfaces ask of the background. */
export interface BackgroundCalls extends SyncCalls, TalkCalls {}
