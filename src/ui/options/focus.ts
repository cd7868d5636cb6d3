/** True where what had the focus is gone from the page: it must not fall to nowhere. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
