import { expect, it } from 'vitest'
import { withoutStatus } from '../../src/extractors/fosdem/status'

it.each([
  ['CANCELLED - Community based translations', 'Community based translations', 'cancelled'],
  ['CANCELLED - DRI3000 and Compositing CANCELLED', 'DRI3000 and Compositing', 'cancelled'],
  ['CANCELLED: Cockpit: Linux Servers', 'Cockpit: Linux Servers', 'cancelled'],
  ['CANCELLED gopy: extend CPython with Go', 'gopy: extend CPython with Go', 'cancelled'],
  ['CANCELED Restoring a Minitel server', 'Restoring a Minitel server', 'cancelled'],
  ['CANCELLATION Strategy for outreach', 'Strategy for outreach', 'cancelled'],
  ['[CANCELED] Carving JSON', 'Carving JSON', 'cancelled'],
  ['[Cancelled] Carving JSON', 'Carving JSON', 'cancelled'],
  ['(CANCELLED) Funding (AMA)', 'Funding (AMA)', 'cancelled'],
  ['Cancelled: Funding', 'Funding', 'cancelled'],
  ['Funding - CANCELLED', 'Funding', 'cancelled'],
  ['Funding [canceled]', 'Funding', 'cancelled'],
  ['AMENDMENT: Arguman.org', 'Arguman.org', 'amended'],
  ['AMENDMENT  ProxySQL - GTID', 'ProxySQL - GTID', 'amended'],
  ['AMENDEMENT Future of code', 'Future of code', 'amended'],
  ['AMENDED Wazo Platform', 'Wazo Platform', 'amended'],
  ['[AMENDMENT] Apache Bigtop', 'Apache Bigtop', 'amended'],
  ['AMENDMENT CANCELLED: Both', 'Both', 'cancelled'],
  ['CANCELLED AMENDMENT Both', 'Both', 'cancelled'],
  [
    'A 6502 - CANCELLED, replaced by a panel',
    'A 6502 - CANCELLED, replaced by a panel',
    'cancelled',
  ],
  ['Cancelling POSIX syscalls', 'Cancelling POSIX syscalls', null],
  ['Cancelled flights and open data', 'Cancelled flights and open data', null],
  ['Amendment of a licence', 'Amendment of a licence', null],
  ['Is Big DNS Taking Over? (REPLACES CANCELLED TALK)', null, null],
  ['CANCELLED', 'CANCELLED', null],
  ['MOVED: Extensions with Crystal', 'MOVED: Extensions with Crystal', null],
])('%s', (marked, title, status) => {
  expect(withoutStatus(marked)).toEqual({ title: title ?? marked, status })
})
