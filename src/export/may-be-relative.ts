/**
 * Whether an address of the text may be relative; a quick look, since most notes have none. Apart
 * from `relative.ts`, which needs the parser.
 */
export function mayBeRelative(text: string): boolean {
  return (text.includes('](') || text.includes(']:')) && RELATIVE.test(text)
}

const RELATIVE = /\](?:\(|:)\s*<?(?![a-z][a-z\d+.-]*:|[#)\s])/i
