/**
 * Prints a page of HTML alone, through the browser's own dialogue. It stands in a frame in which
 * nothing can run; the frame goes when the next one is printed, since browsers read it late.
 */
export async function printPage(html: string): Promise<void> {
  document.getElementById(FRAME)?.remove()
  const frame = document.createElement('iframe')
  frame.id = FRAME
  // The same origin, so that this page may ask it to print; but no scripts.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.style.cssText = 'position:fixed;inset:0 auto auto -9999px;width:800px;height:600px;border:0'
  frame.srcdoc = html
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  frame.contentWindow?.print()
}

const FRAME = 'print-frame'
