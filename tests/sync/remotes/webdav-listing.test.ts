import { describe, expect, test } from 'vitest'
import { listed, namesWithin } from '../../../src/sync/remotes/webdav-listing'

/** Answers as the servers write them, shortened to what differs. */
const ANSWERS: Record<string, string> = {
  'Apache, with a prefix for each thing': `<?xml version="1.0" encoding="utf-8"?>
<D:multistatus xmlns:D="DAV:" xmlns:ns0="DAV:">
<D:response xmlns:lp1="DAV:">
<D:href>/my%20t&amp;%c3%b6/d/</D:href>
<D:propstat><D:prop><lp1:resourcetype><D:collection/></lp1:resourcetype></D:prop>
<D:status>HTTP/1.1 200 OK</D:status></D:propstat>
</D:response>
<D:response xmlns:lp1="DAV:">
<D:href>/my%20t&amp;%c3%b6/d/dev1/</D:href>
<D:propstat><D:prop><lp1:resourcetype><D:collection/></lp1:resourcetype></D:prop>
<D:status>HTTP/1.1 200 OK</D:status></D:propstat>
</D:response>
<D:response xmlns:lp1="DAV:">
<D:href>/my%20t&amp;%c3%b6/d/00000001</D:href>
<D:propstat><D:prop><lp1:resourcetype/></D:prop>
<D:status>HTTP/1.1 200 OK</D:status></D:propstat>
</D:response>
</D:multistatus>`,
  'nginx, without a slash after folders': answer('d', [
    ['/my%20t%26%C3%B6/d', 'folder'],
    ['/my%20t%26%C3%B6/d/dev1', 'folder'],
    ['/my%20t%26%C3%B6/d/00000001', 'file'],
  ]),
  'an address that has all': answer('x', [
    ['https://cloud.example/my%20t%26%C3%B6/d/', 'folder'],
    ['https://cloud.example/my%20t%26%C3%B6/d/dev1/', 'folder'],
    ['https://cloud.example/my%20t%26%C3%B6/d/00000001', 'file'],
  ]),
  'letters with marks apart, and no encoding': answer('', [
    ['/my t&amp;o\u0308/d/', 'folder'],
    ['/my t&amp;o\u0308/d/dev1/', 'folder'],
    ['/my t&amp;o\u0308/d/00000001', 'file'],
  ]),
  'paths of a server behind a proxy': answer('d', [
    ['/internal/d/', 'folder'],
    ['/internal/d/dev1/', 'folder'],
    ['/internal/d/00000001', 'file'],
  ]),
  'the folder itself left out': answer('d', [
    ['/my%20t%26%C3%B6/d/dev1/', 'folder'],
    ['/my%20t%26%C3%B6/d/00000001', 'file'],
  ]),
  'more than was asked for': answer('d', [
    ['/my%20t%26%C3%B6/d/', 'folder'],
    ['/my%20t%26%C3%B6/d/dev1/', 'folder'],
    ['/my%20t%26%C3%B6/d/dev1/00000001', 'file'],
    ['/my%20t%26%C3%B6/d/00000001', 'file'],
    ['/my%20t%26%C3%B6/other', 'file'],
  ]),
}

const FOLDER = 'https://cloud.example/my%20t&%C3%B6/d/'

describe('names of a folder', () => {
  test.each(Object.entries(ANSWERS))('%s', (_, xml) => {
    expect(namesWithin(listed(xml), FOLDER).sort()).toEqual(['00000001', 'dev1'])
  })

  test('none where only the folder answers, here and behind a proxy', () => {
    expect(namesWithin(listed(answer('d', [['/dav/d/', 'folder']])), 'http://h/dav/d/')).toEqual([])
    expect(namesWithin(listed(answer('d', [['/d/', 'folder']])), 'http://h/dav/d/')).toEqual([])
    expect(namesWithin([], FOLDER)).toEqual([])
  })

  test('a folder of its own name is one of them', () => {
    const xml = answer('d', [
      ['/d/d/', 'folder'],
      ['/d/d/d/', 'folder'],
    ])
    expect(namesWithin(listed(xml), 'http://h/d/d/')).toEqual(['d'])
  })

  test('of the root of a server', () => {
    const xml = answer('d', [
      ['/', 'folder'],
      ['/f1', 'file'],
    ])
    expect(namesWithin(listed(xml), 'http://h/')).toEqual(['f1'])
  })

  test('of a resource that could not be read, none', () => {
    const gone = '<d:response><d:href>/d/2</d:href><d:status>HTTP/1.1 404 Not Found</d:status>'
    const xml = answer('d', [
      ['/d/', 'folder'],
      ['/d/1', 'file'],
    ]).replace('</d:multistatus>', `${gone}</d:response></d:multistatus>`)
    expect(namesWithin(listed(xml), 'http://h/d/')).toEqual(['1'])
  })

  test('what is no UTF-8 stays as it is', () => {
    expect(listed(answer('d', [['/d/%E4', 'file']]))).toEqual([{ path: '/d/%E4', kind: 'file' }])
  })
})

test('folders and files are told apart', () => {
  expect(listed(ANSWERS['an address that has all'] ?? '').map(({ kind }) => kind)).toEqual([
    'folder',
    'folder',
    'file',
  ])
})

test('an answer that was cut anywhere is refused, and so is another document', () => {
  const whole = ANSWERS['an address that has all'] ?? ''
  for (let length = 0; length < whole.length; length += 7) {
    expect(() => listed(whole.slice(0, length))).toThrow()
  }
  expect(() => listed('<html/>')).toThrow('No multistatus.')
  expect(() => listed('<!DOCTYPE html><html><body><p>Log in<br></body></html>')).toThrow()
})

test('entities of a document type are not followed', () => {
  const bomb = '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><multistatus>&b;</multistatus>'
  expect(() => listed(bomb)).toThrow()
})

/** With `d:` as a prefix, or with none for an empty one. */
function answer(prefix: string, entries: [href: string, kind: 'file' | 'folder'][]): string {
  const [space, p] = prefix ? [`xmlns:${prefix}="DAV:"`, `${prefix}:`] : ['xmlns="DAV:"', '']
  const responses = entries.map(([href, kind]) => {
    const type = kind === 'folder' ? `<${p}collection/>` : ''
    const prop = `<${p}prop><${p}resourcetype>${type}</${p}resourcetype></${p}prop>`
    const status = `<${p}status>HTTP/1.1 200 OK</${p}status>`
    const propstat = `<${p}propstat>${prop}${status}</${p}propstat>`
    return `<${p}response><${p}href>${href}</${p}href>${propstat}</${p}response>`
  })
  return `<?xml version="1.0"?><${p}multistatus ${space}>${responses.join('')}</${p}multistatus>`
}
