import browser from 'webextension-polyfill'
import captureScript from '../content/capture?iife'
import listScript from '../content/list?iife'
import moreScript from '../content/more?iife'
import type { Capture, PageCapture, TalkCapture } from '../talk/capture'
import type { Talk } from '../talk/talk'

/** The tab that the user clicked the toolbar on; `url` and `title` are empty where we may not know. */
export interface ClickedTab {
  id: number
  url: string
  title: string
}

/** The tab in front of the popup's window. Throws where there is none. */
export async function clickedTab(): Promise<ClickedTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) throw new Error('There is no tab in this window.')
  return { id: tab.id, url: tab.url ?? '', title: tab.title ?? '' }
}

/**
 * Reads the page in the tab; needs the user's click on the toolbar (`activeTab`). `null` where the
 * browser lets no extension read (its own pages, stores, its PDF viewer).
 */
export async function captureTab(tabId: number): Promise<Capture | null> {
  const read = await valueIn<TalkCapture | PageCapture>(tabId, captureScript)
  if (read?.kind !== 'page') return read
  const talks = (await valueIn<Talk[]>(tabId, listScript)) ?? []
  return talks.length > 0 ? { kind: 'schedule', talk: read.talk, talks } : read
}

/** The value of a script that is run in a tab; `null` where it can't be. */
async function valueIn<Value>(tabId: number, script: string): Promise<Value | null> {
  const target = { tabId }
  try {
    // From the root: Firefox takes it as relative to the page that asks.
    const [answer] = await browser.scripting.executeScript({ target, files: [`/${script}`] })
    return (answer?.result as Value | null | undefined) ?? null
  } catch {
    // The browser's own refusal is the only way to learn that a page can't be read.
    return null
  }
}

/**
 * The talk in a tab that `captureTab` has read, with what its site says beyond the page; `null` where
 * that is nothing, or the tab has gone elsewhere. It can take most of a minute. The page is read once
 * more for it, so look whether the answer is still of the talk that was saved (`id`).
 */
export async function moreOfTab(tabId: number): Promise<Talk | null> {
  const target = { tabId }
  await valueIn(tabId, moreScript)
  try {
    const [answer] = await browser.scripting.executeScript({
      target,
      func: () => (globalThis as { talkmarkMore?: () => unknown }).talkmarkMore?.() ?? null,
    })
    return (answer?.result as Talk | null | undefined) ?? null
  } catch {
    // A tab that was closed, or that we may not look into any more, has no more to say.
    return null
  }
}

/** Opens an address in a new tab beside the current one. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url })
}

/** Opens a view of the options page (`#/notes/…`) in its tab. */
export async function openOptions(hash = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`options/index.html${hash}`) })
}

/** Marks the tab's toolbar button as "this page is saved", until the tab goes elsewhere. */
export async function setBadge(tabId: number, mark: 'saved' | 'none'): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#1f6f54' })
  await browser.action.setBadgeText({ tabId, text: mark === 'saved' ? '✓' : '' })
}
