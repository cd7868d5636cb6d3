import { DRAWINGS, Drawing, type IconProps } from '../Icon'

/** As those of the popup, and what the options page alone shows. */
const ALL = {
  ...DRAWINGS,
  undo: 'M8.5 4.5l-5 5 5 5M3.5 9.5h10a6 6 0 0 1 0 10.5H9',
  recap: 'M4 4.5h16v15H4zM7 8h10M7 11.5h4.5v4.5H7zM14.5 12H17M14.5 15.5H17',
  filter: 'M4 6h16M7 12h10M10 18h4',
  sort: 'M7 5v14M3.5 15.5L7 19l3.5-3.5M14 6.5h6.5M14 12h5M14 17.5h3.5',
  history: 'M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.5l3 2',
  eye: 'M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5-9.5-6.5-9.5-6.5M12 9.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4',
  merge: 'M6 4v4c0 4 6 4 6 8v4M18 4v4c0 4-6 4-6 8M9 17l3 3 3-3',
  split: 'M12 4v5c0 4-6 4-6 8v3M12 9c0 4 6 4 6 8v3M3.5 17.5L6 20l2.5-2.5M15.5 17.5L18 20l2.5-2.5',
  drag: 'M9 6v.1M9 12v.1M9 18v.1M15 6v.1M15 12v.1M15 18v.1',
  up: 'M12 19V5M6.5 10.5L12 5l5.5 5.5',
  down: 'M12 5v14M6.5 13.5L12 19l5.5-5.5',
  add: 'M12 5v14M5 12h14',
  print: 'M7 8.5v-5h10v5M7 17H4V8.5h16V17h-3M7 14h10v6.5H7z',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5',
  check: 'M4.5 4.5h15v15h-15zM8 12l3 3 5-6',
  export: 'M12 3.5v11M8 7.5l4-4 4 4M4.5 13v7.5h15V13',
  settings: 'M4 7h9M17 7h3M4 12h3M11 12h9M4 17h11M19 17h1M15 5v4M9 10v4M17 15v4',
  about: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5.5M12 7.4v.2',
  trash: 'M4.5 6.5h15M9.5 6.5v-3h5v3M6.5 6.5l1 14h9l1-14M10.5 10.5v6M13.5 10.5v6',
  download: 'M12 3.5v11M8 10.5l4 4 4-4M4.5 16v4.5h15V16',
  sync: 'M4.5 11a7.7 7.7 0 0 1 13.3-4L20 9.3M20 4.5v4.8h-4.8M19.5 13a7.7 7.7 0 0 1-13.3 4L4 14.7M4 19.5v-4.8h4.8',
  upload: 'M12 14.5v-11M8 7.5l4-4 4 4M4.5 16v4.5h15V16',
} as const

export type IconName = keyof typeof ALL

/** Decoration beside words or inside a named control: hidden from screen readers. */
export function Icon({ name, ...look }: IconProps<IconName>) {
  return <Drawing path={ALL[name]} {...look} />
}
