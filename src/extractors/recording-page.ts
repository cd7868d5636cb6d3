/**
 * The page of the recording that an embedded player plays (`https://www.youtube.com/watch?v=…`), or
 * `null` for what is no player that is known: frames hold notepads, maps and chats as well.
 */
export function recordingPage(frame: string | null): string | null {
  for (const [player, page] of PLAYERS) {
    if (frame && player.test(frame)) return frame.replace(player, page)
  }
  return null
}

const PLAYERS: readonly (readonly [RegExp, string])[] = [
  [
    /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^(https:\/\/media\.ccc\.de\/v\/[^/?#]+)\/oembed\b.*$/, '$1'],
  [/^https:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1'],
  // PeerTube, on whichever host.
  [/^(https:\/\/[^/?#]+)\/videos\/embed\/([\w-]+).*$/, '$1/w/$2'],
]
