import './TextBox.css'

interface TextBoxProps {
  label: string
  testid: string
  text: string
}

/** A long text as it is, to be read and selected; scrolled by keyboard too. */
export function TextBox({ label, testid, text }: TextBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls needs the focus to be scrolled by keys
    <section class="text-box" tabIndex={0} aria-label={label}>
      <pre class="text-box-text" data-testid={testid} dir="auto">
        {text}
      </pre>
    </section>
  )
}
