import { fileKind } from '../talk/address-kind'
import type { LinkKind } from '../talk/talk'

/**
 * What an address leads to, as far as the address tells; `label` is the words of its link. An
 * author's link to slides elsewhere is `other`: its words may mean any talk.
 */
export function linkKind(address: string, label: string | null): LinkKind {
  const url = new URL(address)
  const host = url.hostname
  if (host === 'live.fosdem.org') return url.pathname.length > '/watch/'.length ? 'live' : 'other'
  if (host === 'stream.fosdem.org') return 'live'
  if (host === 'chat.fosdem.org' || host === 'matrix.to') return 'chat'
  if (host === 'submission.fosdem.org' || /\/feedback\/?$/.test(url.pathname)) return 'feedback'
  const file = fileKind(url)
  if (file === 'subtitles' || file === 'audio') return file
  if (file === 'video' && isRecording(host, label)) return file
  return isCode(host) ? 'code' : 'other'
}

/** The conference's own files, or a mirror's that the link calls so; not an author's demo. */
function isRecording(host: string, label: string | null): boolean {
  return host.endsWith('.fosdem.org') || /\b(recording|recorded)\b/i.test(label ?? '')
}

const CODE_HOSTS = [
  'github.com',
  'gitlab.com',
  'codeberg.org',
  'sourceforge.net',
  'bitbucket.org',
  'sr.ht',
  'gitee.com',
  'launchpad.net',
  'salsa.debian.org',
  'framagit.org',
]

/** A host of repositories, or one whose name says that it is (`git.kernel.org`, `gitlab.gnome.org`). */
function isCode(host: string): boolean {
  if (CODE_HOSTS.some((known) => host === known || host.endsWith(`.${known}`))) return true
  return /^(git|cgit|gitlab|gitea|forgejo|hg|svn)\./.test(host)
}
