import type { ComponentChildren } from 'preact'
import { Icon } from './Icon'
import './Problem.css'

interface ProblemProps {
  /** `alert` is said at once; none where it stands in a region that is listened to. */
  role?: 'alert'
  /** A bar goes from edge to edge. */
  look?: 'box' | 'bar'
  testid?: string
  /** Buttons with what can be done about it. */
  acts?: ComponentChildren
  /** What it is, in words. */
  children: ComponentChildren
}

/** Something is wrong: what it is, and what can be done about it. */
export function Problem({ role, look = 'box', testid, acts, children }: ProblemProps) {
  return (
    <div class="problem" role={role} data-look={look} data-testid={testid}>
      <Icon name="warning" />
      <p>{children}</p>
      {acts && <div class="problem-acts">{acts}</div>}
    </div>
  )
}
