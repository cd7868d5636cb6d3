import { useCallback, useRef } from 'preact/hooks'

/** A function that stays the same, and does what the one of the last drawing does. */
export function useLatest<In extends unknown[], Out>(run: (...values: In) => Out) {
  const latest = useRef(run)
  latest.current = run
  return useCallback((...values: In) => latest.current(...values), [])
}
