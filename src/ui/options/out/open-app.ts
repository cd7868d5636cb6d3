/**
 * Hands an address to the app that it belongs to. From a frame, since where there is no such app
 * Firefox puts a page that says so in the place of the one that asked. The frame goes when the next
 * one comes: the browser's question to the user hangs on it.
 */
export function openApp(address: string): void {
  document.getElementById(FRAME)?.remove()
  const frame = document.createElement('iframe')
  frame.id = FRAME
  frame.hidden = true
  frame.src = address
  document.body.append(frame)
}

const FRAME = 'app-frame'
