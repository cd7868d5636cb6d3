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
  return CODE.test(host) ? 'code' : 'other'
}

/** The conference's own files, or a mirror's that the link calls so; not an author's demo. */
function isRecording(host: string, label: string | null): boolean {
  return host.endsWith('.fosdem.org') || /\b(recording|recorded)\b/i.test(label ?? '')
}

/** A host of repositories or below one, or whose name says that it is (`git.kernel.org`, `gitlab.gnome.org`). */
const CODE =
  /(^|\.)(git(hub|lab|ee)\.com|(codeberg|bitbucket|salsa\.debian|framagit)\.org|(sourceforge|launchpad)\.net|sr\.ht)$|^(c?git|gitlab|gitea|forgejo|hg|svn)\./
