import { expect, it } from 'vitest'
import { isoTime } from '../../src/extractors/iso-time'
import { linkKind } from '../../src/extractors/link-kind'

it.each([
  ['https://video.fosdem.org/2023/K.1.105 (La Fontaine)/dnf5.webm', null, 'video'],
  ['https://video.fosdem.org/2025/janson/x.av1.webm', 'AV1', 'video'],
  ['https://validate.video.fosdem.org/27dd.mp4', null, 'video'],
  ['https://mirrors.dotsrc.org/fosdem/2019/hurd.mp4', 'Video recording (MP4)', 'video'],
  ['https://s3.example/run-sgemm.mkv', 'Demo of running', 'other'],
  ['https://youtu.be/uIyyBwthyhI', 'Recording', 'other'],
  ['https://video.fosdem.org/2025/janson/x.vtt', null, 'subtitles'],
  ['https://video.fosdem.org/2013/maintracks/Janson/x.ogg', null, 'audio'],
  ['https://live.fosdem.org/watch/janson', null, 'live'],
  ['https://live.fosdem.org/watch/', null, 'other'],
  ['https://live.fosdem.org.evil.example/watch/janson', null, 'other'],
  ['https://chat.fosdem.org/#/room/#x:fosdem.org', null, 'chat'],
  ['https://matrix.to/#/#x:fosdem.org', null, 'chat'],
  ['https://submission.fosdem.org/feedback/1.php', null, 'feedback'],
  ['https://pretalx.fosdem.org/fosdem-2026/talk/CNPVJL/feedback/', null, 'feedback'],
  ['https://github.com/rpm-software-management/dnf5', null, 'code'],
  ['https://gitlab.fuss.bz.it/fuss-team/fuss-nc', null, 'code'],
  ['https://git.sr.ht/~a/b', null, 'code'],
  ['https://git.kernel.org/', null, 'code'],
  ['https://notgithub.com/', null, 'other'],
  ['https://jan-kolarik.github.io/dnf5-fosdem', 'Slides', 'other'],
])('%s (%s) is %s', (url, label, kind) => {
  expect(linkKind(url, label)).toBe(kind)
})

it.each([
  ['2023-02-04T11:00:00+01:00', '2023-02-04T11:00:00+01:00'],
  ['2014-12-27T17:15:00+0100', '2014-12-27T17:15:00+01:00'],
  ['2025-05-01T10:00Z', '2025-05-01T10:00:00Z'],
  ['2025-05-01T10:00:00.000Z', '2025-05-01T10:00:00Z'],
  ['2025-05-01T10:00:00', null],
  ['2025-05-01', null],
  ['2025-13-41T10:00:00Z', null],
  ['11:00', null],
  [20250101, null],
  [null, null],
])('the time %s is %s', (text, time) => {
  expect(isoTime(text)).toBe(time)
})
