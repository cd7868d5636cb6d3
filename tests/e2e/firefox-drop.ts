/**
 * Ends the dragging that is going on in the tab in front, as letting go of the mouse at this place of
 * the page would. Runs in Firefox's own window.
 */
export function dropInPage(x: number, y: number): Promise<void> {
  const script = `
    const service = Cc['@mozilla.org/widget/dragservice;1'].getService(Ci.nsIDragService)
    const session = service.getCurrentSession(content)
    const target = content.document.elementFromPoint(${x}, ${y})
    const event = new content.DragEvent('drop', {
      bubbles: true, cancelable: true, view: content, clientX: ${x}, clientY: ${y},
      dataTransfer: session.dataTransfer,
    })
    content.windowUtils.dispatchDOMEventViaPresShellForTesting(target, event)
    session.endDragSession(true)
    sendAsyncMessage('talkmark:dropped', '')
  `
  const { messageManager } = gBrowser.selectedBrowser
  return new Promise((resolve) => {
    messageManager.addMessageListener('talkmark:dropped', () => resolve())
    messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false)
  })
}
