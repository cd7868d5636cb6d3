import type { LinkKind } from '../../talk/talk'

/** What a page can be attached as. */
export const attachableKinds = ['slides', 'video', 'other'] as const satisfies readonly LinkKind[]
