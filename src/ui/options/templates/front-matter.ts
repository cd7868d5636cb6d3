/** Front matter is for programs; where the text is shown as it reads, it stands as a block of YAML. */
export function withoutFrontMatter(text: string): string {
  const found = /^---\n([\s\S]*?\n)---\n/.exec(text)
  if (!found) return text
  return `~~~yaml\n${found[1]}~~~\n${text.slice(found[0].length)}`
}
