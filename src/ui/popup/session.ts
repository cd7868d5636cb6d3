import { callBackground } from '../../browser/messages'
import { type ClickedTab, captureTab, clickedTab, setBadge } from '../../browser/tabs'
import type { Note } from '../../note/note'
import type { SavedTalk } from '../../note/saved'
import { catchUp, loadReplay } from '../../storage/catch-up'
import { type Change, onChange } from '../../storage/changes'
import { openDatabase } from '../../storage/database'
import { storageError } from '../../storage/errors'
import type { SaveState } from '../../storage/journaled-writer'
import { findTalkByPage, getTalk } from '../../storage/read-talks'
import type { RemovedTalk } from '../../storage/removal'
import { isSame } from '../../storage/same'
import { saveTalk } from '../../storage/talks'
import { talkPageId } from '../../talk/identity'
import type { Talk } from '../../talk/talk'
import { unreadPage } from '../../talk/unread'
import { loaded } from '../loaded'
import { PageView, RemovedView } from './later-views'

/** What the popup shows. */
export type View =
  | { at: 'reading' }
  | TalkShown
  | { at: 'removed'; talk: Talk; removed: RemovedTalk }
  | PageShown
  | ScheduleShown
  | { at: 'no-tab' }

/** A page that is no talk. */
export interface PageShown {
  at: 'page'
  page: Talk
  /** `schedule`: it lists talks, and was asked for as a page. */
  from: 'tab' | 'schedule'
}

/** A page that lists talks. */
export interface ScheduleShown {
  at: 'schedule'
  page: Talk
  /** Each once. */
  talks: Talk[]
  /** The note that the page itself belongs to, where it was saved or attached. */
  known: SavedTalk | null
  /** What the user did there, for when they come back to it. */
  kept: { ticked: ReadonlySet<string>; words: string }
}

/** A talk with its note. */
export interface TalkShown {
  at: 'talk'
  talk: Talk
  /** `coming`: the page has not answered yet, and of the talk its id alone is known. */
  facts: 'coming' | 'there'
  /** `null` until the database has answered. */
  note: Note | null
  stored: SaveState
  fresh: 'new' | 'known' | 'opened'
}

/** One opening of the popup: reads the page that the user clicked on and acts on it. */
export interface Session {
  save: (talk: Talk, more?: 'on request') => Promise<void>
  /**
   * Removes the talk, once what is typed is stored: `settled` waits for it. Rejects with a
   * `StorageError`, `outdated` where the code for it can't be loaded.
   */
  undo: (settled: () => Promise<void>) => Promise<void>
  putBack: () => Promise<void>
  show: (saved: SavedTalk) => void
  /** Shows the page that lists talks as any page. */
  asPage: () => void
  /** Shows the talk as it is stored now: it was merged with another, or taken apart again. */
  reread: () => Promise<void>
  back: () => void
}

/**
 * Starts at once. The title is shown as soon as the page has answered; the database opens beside
 * it and is never waited for before that.
 */
export function startSession(show: (view: View) => void): Session {
  let tab: ClickedTab | null = null
  let view: View = { at: 'reading' }
  const before: View[] = []
  const go = (next: View) => {
    view = next
    show(next)
  }

  const isShown = (talk: Talk) => view.at === 'talk' && view.talk.id === talk.id

  /** The facts that are shown are those of a talk that may change elsewhere: they follow it. */
  const follow = () =>
    onChange((change) => {
      if (view.at !== 'talk' || view.stored.state !== 'saved') return
      const { talk, note } = view
      if (isOf(change, talk, note))
        void refreshed(talk).then((facts) => {
          if (facts && view.at === 'talk' && isShown(talk)) go({ ...view, talk: facts })
        })
    })

  const save = async (talk: Talk, more?: 'on request') => {
    go(shown({ talk, note: null }, 'known', SAVING))
    try {
      const { saved, created } = await saveTalk(talk)
      performance.mark('saved')
      const fresh = created ? 'new' : 'known'
      // Of a talk that was merged, the facts are the other's; what is typed already stays where it is.
      const facts = { ...saved.talk, id: talk.id }
      if (isShown(talk)) go(shown({ talk: facts, note: null }, fresh))
      if (tab) void mark(tab, 'saved')
      // As soon as "Saved" is there, since that is when people close the popup.
      if (tab && more && isLacking(facts)) void askMore(tab)
      const note = (await caughtUp(talk.id)) ?? saved.note
      if (isShown(talk)) go(shown({ talk: facts, note }, fresh))
    } catch (cause) {
      if (view.at !== 'talk' || !isShown(talk)) return
      go({ ...view, stored: { state: 'failed', error: storageError(cause), journaled: true } })
    }
  }

  const begin = async () => {
    // Opened now, so that it is open when the first save comes; its faults show there.
    performance.mark('opening')
    loadReplay().catch(() => {})
    openDatabase().then(
      () => performance.mark('database'),
      () => {},
    )
    tab = await clickedTab()
    const now = new Date().toISOString()
    // The address tells that this is a talk's page: what is not of the page itself can be shown, and
    // typed into, while the page is read.
    if (talkPageId(tab.url)) {
      const talk = unreadPage(tab.url, tab.title, now)
      go({ ...shown({ talk, note: null }, 'known', SAVING), facts: 'coming' })
    }
    const capture = await captureTab(tab.id)
    if (capture?.kind === 'talk') return save(capture.talk, capture.more)
    const page = capture?.talk ?? unreadPage(tab.url, tab.title, now)
    const list = capture?.kind === 'schedule' ? scheduleOf(page, capture.talks) : null
    if (list) go(list)
    // Where it can't be loaded, it says so itself.
    const pageView = PageView.ready().catch(() => {})
    await caughtUp(null)
    const known = await findTalkByPage(tab.url).catch(() => null)
    if (known) void mark(tab, 'saved')
    if (list) return view === list && known ? go({ ...list, known }) : undefined
    if (!known) await pageView
    go(known ? shown(known, 'known') : { at: 'page', page, from: 'tab' })
  }
  begin().catch(() => go({ at: 'no-tab' }))
  follow()

  return {
    save,
    async undo(settled) {
      const { removeTalk } = await undoing()
      await settled()
      if (view.at !== 'talk') return
      const { talk } = view
      go({ at: 'removed', talk, removed: await removeTalk(talk.id) })
      if (tab) void mark(tab, 'none')
    },
    async putBack() {
      if (view.at !== 'removed') return
      const { talk, removed } = view
      const { restoreTalk } = await undoing()
      await restoreTalk(removed)
      go(shown({ talk, note: removed.note }, 'new'))
      if (tab) void mark(tab, 'saved')
    },
    show(saved) {
      before.push(view)
      go(shown(saved, 'opened'))
    },
    asPage() {
      if (view.at !== 'schedule') return
      before.push(view)
      go({ at: 'page', page: view.page, from: 'schedule' })
    },
    async reread() {
      if (view.at !== 'talk') return
      const { talk, fresh } = view
      const saved = await getTalk(talk.id)
      if (saved && isShown(talk))
        go(shown({ talk: { ...saved.talk, id: talk.id }, note: saved.note }, fresh))
    },
    back() {
      go(before.pop() ?? view)
    },
  }
}

const SAVING: SaveState = { state: 'saving' }

function shown(
  { talk, note }: { talk: Talk; note: Note | null },
  fresh: TalkShown['fresh'],
  stored: SaveState = { state: 'saved' },
): TalkShown {
  return { at: 'talk', talk, facts: 'there', note, stored, fresh }
}

/** The code for it, and that of what is shown then: both are there before anything is removed. */
async function undoing() {
  const [code] = await loaded(Promise.all([import('./undo'), RemovedView.ready()]))
  return code
}

/** `null` where the page lists none. */
function scheduleOf(page: Talk, talks: Talk[]): ScheduleShown | null {
  const each = [...new Map(talks.map((talk) => [talk.id, talk])).values()]
  if (each.length === 0) return null
  const kept = { ticked: new Set<string>(), words: '' }
  return { at: 'schedule', page, talks: each, known: null, kept }
}

/**
 * Brings in what an earlier popup had no time to write, and gives the note where that changed any:
 * a draft that has become a point since must not stand in the jot field again. Where it fails, it
 * waits for the next opening.
 */
async function caughtUp(talkId: string | null): Promise<Note | null> {
  try {
    if ((await catchUp()) === 0 || talkId === null) return null
    return (await getTalk(talkId))?.note ?? null
  } catch {
    return null
  }
}

/** The badge is a courtesy: a tab that was closed meanwhile is no fault. */
function mark(tab: ClickedTab, as: 'saved' | 'none'): Promise<void> {
  return setBadge(tab.id, as).catch(() => {})
}

/** What a site may be asked for where its page does not say it. */
function isLacking({ start, end, timeZone, room }: Talk): boolean {
  return [start, end, timeZone, room].includes(null)
}

/** The answer comes as a change of the talk, or for the next opening where this one is over by then. */
function askMore(tab: ClickedTab): Promise<unknown> {
  return callBackground('readMore', { tabId: tab.id }).catch(() => {})
}

/** Whether the change is one of the facts that are shown, under the page's id or the talk's own. */
function isOf(change: Change, { id }: Talk, note: Note | null): boolean {
  if (change.type === 'many') return true
  return change.type === 'talk' && (change.id === id || change.id === note?.talkId)
}

/** The facts as they are stored, under the id that is shown; `null` where they are the same. */
async function refreshed(talk: Talk): Promise<Talk | null> {
  const found = await getTalk(talk.id).catch(() => null)
  const facts = found && { ...found.talk, id: talk.id }
  return facts && !isSame(facts, talk) ? facts : null
}
