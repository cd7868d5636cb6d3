import { CopyButton } from '../../CopyButton'
import { dated } from '../numbers'

interface RunListProps<Entry> {
  log: readonly Entry[]
  words: (entry: Entry) => string
  /** Of the button that copies them, and its name for tests, and the list's. */
  label: string
  copyTestid: string
  testid: string
}

/** Runs in words, the newest first, and all of them to be copied for a report. */
export function RunList<Entry extends { at: string }>(props: RunListProps<Entry>) {
  const { log, words, label, copyTestid, testid } = props
  return (
    <>
      <ul class="sync-runs-list" data-testid={testid}>
        {log.map((entry) => (
          <li key={entry.at}>
            <span class="sync-runs-at">{dated(entry.at)}</span> {words(entry)}
          </li>
        ))}
      </ul>
      <CopyButton
        label={label}
        testid={copyTestid}
        text={async () => JSON.stringify(log, null, 1)}
      />
    </>
  )
}
