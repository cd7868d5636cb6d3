import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { SavedTalk } from '../../../note/saved'
import type { Recap } from '../../../recap/recap'
import { onChange } from '../../../storage/changes'
import { allRecaps } from '../../../storage/recaps'
import type { TemplateError } from '../../../template/error'
import type { Template } from '../../../template/template'
import type { Library } from '../library'
import { SAMPLE, type Subject, subjectsFor } from './subjects'
import { type Tried, trialOf } from './try-template'

export interface Preview {
  subjects: Subject[]
  subject: Subject
  choose: (key: string) => void
  /** The last that worked; `null` before there is one. */
  made: Tried | null
  /** Whether that is of the template as it is, or as it was before it broke. */
  age: 'present' | 'older'
  problem: TemplateError | null
}

type Shown = Pick<Preview, 'made' | 'age' | 'problem'>

/** Time (ms) after a key before the template is tried: a broken one may take a second. */
const PAUSE_MS = 120

/** What the template makes of the user's own notes, kept up with every change of either. */
export function usePreview(template: Template, library: Library): Preview {
  const recaps = useRecaps()
  const [key, setKey] = useState<string | null>(null)
  const [shown, setShown] = useState<Shown>({ made: null, age: 'present', problem: null })
  const { scope, output, extension, path, source } = template
  const isKnown = recaps !== null && library.state === 'ready' && library.extent === 'all'
  const saved = library.state === 'ready' ? library.saved : NOTHING_SAVED

  const subjects = useMemo(
    () => subjectsFor(scope, recaps ?? [], library),
    [scope, recaps, library],
  )
  const subject = subjects.find((one) => one.key === key) ?? subjects[0] ?? SAMPLE
  const trial = useMemo(() => trialOf(subject, saved), [subject, saved])
  const latest = useRef(template)
  latest.current = template

  useEffect(() => {
    if (!isKnown) return
    let wanted = true
    const timer = setTimeout(() => {
      trial(latest.current).then(
        ({ made, problem }) =>
          wanted &&
          setShown((before) => ({
            ...(made ? { made, age: 'present' } : { ...before, age: 'older' }),
            problem,
          })),
        // Not the template's fault: what is shown stays, and the next key tries again.
        (error) => console.error(error),
      )
    }, PAUSE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [trial, isKnown, scope, output, extension, path, source])

  return { subjects, subject, choose: setKey, ...shown }
}

const NOTHING_SAVED: ReadonlyMap<string, SavedTalk> = new Map()

/** The user's articles; `null` until they are read. Without them, conferences and talks do. */
function useRecaps(): readonly Recap[] | null {
  const [recaps, setRecaps] = useState<readonly Recap[] | null>(null)
  useEffect(() => {
    const read = () => void allRecaps().then(setRecaps, () => setRecaps([]))
    read()
    return onChange(({ type }) => (type === 'recap' || type === 'many') && read())
  }, [])
  return recaps
}
