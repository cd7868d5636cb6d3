import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'

interface KeptProps {
  /** What it is made of; always as many. */
  of: readonly unknown[]
  children: () => ComponentChildren
}

/** Is drawn anew only where something of what it is made of is another: for the rows of long lists. */
export function Kept({ of, children }: KeptProps) {
  return useMemo(() => <>{children()}</>, of)
}
