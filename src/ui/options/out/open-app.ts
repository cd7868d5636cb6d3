/** Hands an address to the app that it belongs to; where there is none, the page stays as it is. */
export function openApp(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.rel = 'noopener'
  document.body.append(link)
  link.click()
  link.remove()
}
