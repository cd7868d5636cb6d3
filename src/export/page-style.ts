/** The look of an article in a file of its own, on a screen and on paper. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #fdfcfa; --ink: #1f1d1a; --soft: #5d5850; --line: #e0dcd4; --sunken: #f4f2ee; --accent: #1b6b50; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1b1a18; --ink: #eeebe5; --soft: #aea79c; --line: #3a3632; --sunken: #151412; --accent: #7fd0ad; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 48px 24px 96px; background: var(--paper); color: var(--ink); font: 18px/1.6 "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif; overflow-wrap: break-word; }
article { max-width: 68ch; margin: 0 auto; }
h1, h2, h3, h4, h5, h6 { margin: 1.6em 0 0.5em; line-height: 1.25; text-wrap: balance; }
h1 { margin-top: 0; font-size: 2em; }
h2 { font-size: 1.5em; padding-top: 0.6em; border-top: 1px solid var(--line); }
h3 { font-size: 1.2em; }
h4, h5, h6 { font-size: 1em; }
p, ul, ol, pre, blockquote, table { margin: 0 0 1em; }
ul, ol { padding-left: 1.4em; }
li > ul, li > ol { margin: 0; }
li { margin: 0.2em 0; }
a { color: var(--accent); text-underline-offset: 2px; }
blockquote { padding-left: 1em; border-left: 3px solid var(--line); color: var(--soft); }
code { font: 0.85em ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
:not(pre) > code { padding: 0.1em 0.3em; border-radius: 4px; background: var(--sunken); }
pre { overflow-x: auto; padding: 0.8em 1em; border-radius: 6px; background: var(--sunken); line-height: 1.45; }
img { max-width: 100%; height: auto; }
table { display: block; overflow-x: auto; border-collapse: collapse; }
th, td { padding: 0.3em 0.7em; border: 1px solid var(--line); }
th:not([align]) { text-align: left; }
small { font-size: 0.82em; line-height: 1; font-weight: normal; color: var(--soft); overflow-wrap: anywhere; unicode-bidi: isolate; direction: ltr; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
@media print {
  @page { margin: 20mm 18mm; }
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #333; --line: #bbb; --sunken: #f4f4f4; --accent: #000; }
  body { padding: 0; font-size: 11pt; line-height: 1.45; }
  article { max-width: none; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; break-inside: avoid; }
  p, li, blockquote { orphans: 3; widows: 3; }
  p:has(+ ul), p:has(+ ol) { break-after: avoid; }
  pre, tr, img { break-inside: avoid; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  table { display: table; }
}
`
