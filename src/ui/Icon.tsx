/**
 * Line drawings on a 24 × 24 grid, made for this project; they take the colour of their text. These are
 * of the popup too: what the options page alone shows stands there.
 */
export const DRAWINGS = {
  play: 'M8 5.5v13l10.5-6.5z',
  slides: 'M3.5 4.5h17M5 4.5v11h14v-11M12 15.5v3M8.5 20.5l3.5-2 3.5 2',
  live: 'M12 10.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3M8.3 8.3a5.2 5.2 0 0 0 0 7.4M15.7 8.3a5.2 5.2 0 0 1 0 7.4M5.5 5.5a9.2 9.2 0 0 0 0 13M18.5 5.5a9.2 9.2 0 0 1 0 13',
  subtitles: 'M3.5 5.5h17v13h-17zM6.5 11.5h5M14 11.5h3.5M6.5 15h3M12 15h5.5',
  audio: 'M4.5 9.5v5h3l4.5 4v-13l-4.5 4zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11',
  chat: 'M4 5h16v11h-8.5L7 19.5V16H4z',
  feedback: 'M4 5h16v11h-8.5L7 19.5V16H4zM8.5 9h7M8.5 12h4.5',
  code: 'M8.5 7l-5 5 5 5M15.5 7l5 5-5 5M13.5 5l-3 14',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7L12 17.7',
  star: 'M12 3.8l2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
  good: 'M4.5 12.5l5 5 10-11',
  skip: 'M6 6l12 12M18 6L6 18',
  tag: 'M3.5 12.5v-9h9l8 8-9 9zM8 7.9v.2',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20a7.5 7.5 0 0 1 15 0',
  copy: 'M8.5 8.5h11v12h-11zM15.5 8.5v-5h-11v12h4',
  notes: 'M5 3.5h14v17H5zM8.5 8h7M8.5 12h7M8.5 16h4',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3l5.2 5.2',
  back: 'M14.5 5l-7 7 7 7',
  more: 'M6 12v.1M12 12v.1M18 12v.1',
  attach:
    'M18.5 11l-6.8 6.8a4.2 4.2 0 0 1-6-6l7.2-7.2a2.8 2.8 0 0 1 4 4l-7 7a1.4 1.4 0 0 1-2-2l6.3-6.3',
  warning: 'M12 4L2.8 20h18.4zM12 10v4.5M12 17.2v.2',
  keyboard: 'M2.5 6.5h19v11h-19zM6 10v.1M9 10v.1M12 10v.1M15 10v.1M18 10v.1M7.5 14h9',
  enter: 'M19.5 6v6.5h-14M9.5 8.5l-4 4 4 4',
  subpoint: 'M6 4.5v8.5h11M13 9l4 4-4 4',
  saved: 'M6 3.5h12v17l-6-4.5-6 4.5z',
} as const

export type IconName = keyof typeof DRAWINGS

export interface IconProps<Name = IconName> {
  name: Name
  /** Edge in CSS pixels. */
  size?: number
  filled?: 'yes' | 'no'
}

/** Decoration beside words or inside a named control: hidden from screen readers. */
export function Icon({ name, ...look }: IconProps) {
  return <Drawing path={DRAWINGS[name]} {...look} />
}

/** The drawing of an icon, as the data of an SVG path. */
export function Drawing({ path, size = 16, filled = 'no' }: DrawingProps) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled === 'yes' ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      style={{ flex: 'none' }}
    >
      <path d={path} />
    </svg>
  )
}

interface DrawingProps extends Omit<IconProps, 'name'> {
  path: string
}
