/** A text in which no sign means anything to Markdown (CommonMark), nor to HTML within it. */
export function escaped(text: string): string {
  return (
    text
      .replace(/[\\*`[\]_]/g, '\\$&')
      .replace(/^(-|\+ |=+|#{1,6} |~~~|>)/, '\\$1')
      .replace(/^(\d+)\. /, '$1\\. ')
      // Within a word an underscore is only that.
      .replace(/([\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '$1_')
      .replace(/<(?=[a-z/!?])/gi, '\\<')
      .replace(/&(?=#?\w{1,31};)/g, '\\&')
  )
}
