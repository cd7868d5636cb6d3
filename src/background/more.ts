import { serveBackground } from '../browser/messages'
import { moreOfTab } from '../browser/tabs'
import { saveMore } from '../storage/more'

/** Asks sites for what their pages lack: that may take longer than a popup is open. */
export function serveMore(): void {
  serveBackground({
    async readMore({ tabId }) {
      const talk = await moreOfTab(tabId)
      if (talk) await saveMore(talk)
      return null
    },
  })
}
