import type { ComponentChildren } from 'preact'
import './ViewHeading.css'

/** The one first heading of a view; it takes the focus when the view is gone to. */
export function ViewHeading({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="view-heading">
      <h1 class="view-heading-title" tabIndex={-1} data-view-heading>
        {title}
      </h1>
      {children}
    </header>
  )
}
