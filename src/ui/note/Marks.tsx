import { t, type WordKey } from '../../browser/words'
import type { NoteChange } from '../../note/change'
import type { Attended, Note, Verdict } from '../../note/note'
import { Icon, type IconName } from '../Icon'
import './Marks.css'

interface MarksProps {
  note: Note
  write: (change: NoteChange) => void
}

const VERDICTS: { value: Verdict; icon: IconName; word: WordKey; key: string }[] = [
  { value: 'highlight', icon: 'star', word: 'verdictHighlight', key: 'H' },
  { value: 'good', icon: 'good', word: 'verdictGood', key: 'G' },
  { value: 'skip', icon: 'skip', word: 'verdictSkip', key: 'S' },
]

const ATTENDED: { value: Attended; icon: IconName; word: WordKey; key: string }[] = [
  { value: 'live', icon: 'person', word: 'attendedLive', key: 'L' },
  { value: 'recording', icon: 'play', word: 'attendedRecording', key: 'R' },
]

/** Verdict and attendance: buttons that are pressed or not; pressing again takes the mark away. */
export function Marks({ note, write }: MarksProps) {
  return (
    <div class="marks">
      <fieldset class="marks-group">
        <legend class="unseen">{t('verdictLegend')}</legend>
        {VERDICTS.map(({ value, icon, word, key }) => (
          <Mark
            key={value}
            testid={`verdict-${value}`}
            icon={icon}
            word={t(word)}
            shortcut={key}
            pressed={note.verdict === value ? 'yes' : 'no'}
            onPress={() => write(verdictChange(note, value))}
          />
        ))}
      </fieldset>
      <fieldset class="marks-group">
        <legend class="unseen">{t('attendedLegend')}</legend>
        {ATTENDED.map(({ value, icon, word, key }) => (
          <Mark
            key={value}
            testid={`attended-${value}`}
            icon={icon}
            word={t(word)}
            shortcut={key}
            pressed={note.attended === value ? 'yes' : 'no'}
            onPress={() => write(attendedChange(note, value))}
          />
        ))}
      </fieldset>
    </div>
  )
}

/** The change that the Alt key with a letter stands for, or `null`. */
export function markForKey(note: Note, letter: string): NoteChange | null {
  const verdict = VERDICTS.find((v) => v.key === letter)
  if (verdict) return verdictChange(note, verdict.value)
  const attended = ATTENDED.find((a) => a.key === letter)
  return attended ? attendedChange(note, attended.value) : null
}

function verdictChange(note: Note, value: Verdict): NoteChange {
  return { type: 'verdict', value: note.verdict === value ? null : value }
}

function attendedChange(note: Note, value: Attended): NoteChange {
  return { type: 'attended', value: note.attended === value ? null : value }
}

interface MarkProps {
  testid: string
  icon: IconName
  word: string
  shortcut: string
  pressed: 'yes' | 'no'
  onPress: () => void
}

function Mark({ testid, icon, word, shortcut, pressed, onPress }: MarkProps) {
  return (
    <button
      type="button"
      class="mark"
      data-testid={testid}
      aria-pressed={pressed === 'yes'}
      aria-keyshortcuts={`Alt+${shortcut}`}
      title={`${word} (Alt+${shortcut})`}
      onClick={onPress}
    >
      <Icon name={icon} filled={pressed === 'yes' && icon === 'star' ? 'yes' : 'no'} />
      <span class="mark-word">{word}</span>
    </button>
  )
}
