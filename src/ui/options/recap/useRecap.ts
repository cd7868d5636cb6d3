import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { applyRecapChange, type RecapChange } from '../../../recap/change'
import type { Recap } from '../../../recap/recap'
import { createRecapWriter, type RecapWriter, type SaveState } from '../../../storage/recap-writer'
import { getRecap } from '../../../storage/recaps'
import { useElsewhere } from './useElsewhere'

/** A recap under the user's hands. */
export interface OpenRecap {
  recap: Recap
  save: SaveState
  /** Shows the change at once and sends it on its way to the database. */
  write: (change: RecapChange) => void
  retry: () => void
  /** Resolves when all is committed; to be awaited before the recap is removed. */
  settled: () => Promise<void>
}

/** The recap, to be worked on; `stored` is what the database had. */
export function useRecap(stored: Recap): OpenRecap {
  const [save, setSave] = useState<SaveState>({ state: 'saved' })
  const [base, setBase] = useState(stored)
  const [pending, setPending] = useState<RecapChange[]>([])
  const writer = useWriter(setSave)
  const { id } = stored

  useEffect(() => setBase((known) => newer(known, stored)), [stored])

  const read = useCallback(() => {
    getRecap(id).then(
      (found) => found && setBase((known) => newer(known, found)),
      // What is on the screen stays; the next write meets the same fault and shows it.
      () => {},
    )
  }, [id])
  useElsewhere(read, id)

  const write = useCallback(
    (change: RecapChange) => {
      setPending((changes) => [...changes, change])
      writer.write(id, change).then(
        (recap) => {
          setBase((known) => newer(known, recap))
          setPending((changes) => changes.filter((other) => other !== change))
        },
        // The change stays pending, so it stays on screen; `save` says why.
        () => {},
      )
    },
    [id, writer],
  )

  const recap = pending.reduce((made, one) => applyRecapChange(made, one, made.updatedAt), base)
  return { recap, save, write, retry: writer.retry, settled: writer.settled }
}

function useWriter(onState: (state: SaveState) => void): RecapWriter {
  const held = useRef<RecapWriter | null>(null)
  held.current ??= createRecapWriter(onState)
  const writer = held.current
  useEffect(() => () => writer.close(), [writer])
  return writer
}

/** Answers can overtake each other; the recap that was changed last is the one to show. */
function newer(known: Recap, found: Recap): Recap {
  return known.updatedAt > found.updatedAt ? known : found
}
