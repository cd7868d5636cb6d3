import { describe, expect, test } from 'vitest'
import { webdavRoot, webdavUrl } from '../../../src/sync/remotes/webdav-address'

describe('the root of an address', () => {
  test.each([
    ['https://cloud.example/dav/', 'https://cloud.example/dav/'],
    ['https://cloud.example/dav', 'https://cloud.example/dav/'],
    ['https://cloud.example/dav//', 'https://cloud.example/dav/'],
    ['https://cloud.example', 'https://cloud.example/'],
    ['  https://cloud.example/dav\n', 'https://cloud.example/dav/'],
    ['cloud.example:8443/dav', 'https://cloud.example:8443/dav/'],
    ['http://127.0.0.1:8080/dav', 'http://127.0.0.1:8080/dav/'],
    ['davs://cloud.example/dav', 'https://cloud.example/dav/'],
    ['dav://nas.local/dav', 'http://nas.local/dav/'],
    ['webdavs://cloud.example/dav', 'https://cloud.example/dav/'],
    [
      'https://cloud.example/remote.php/dav/files/zoë@example.org/My Talks',
      'https://cloud.example/remote.php/dav/files/zo%C3%AB@example.org/My%20Talks/',
    ],
    ['https://cloud.example/My%20Talks', 'https://cloud.example/My%20Talks/'],
    ['https://cloud.example/100% talks', 'https://cloud.example/100%25%20talks/'],
    ['https://cloud.example/dav?dir=/#top', 'https://cloud.example/dav/'],
    ['https://ada:secret@cloud.example/dav', 'https://cloud.example/dav/'],
  ])('%s', (address, root) => {
    expect(webdavRoot(address)?.href).toBe(root)
  })

  test.each(['', '   ', 'https://', 'ftp://cloud.example/', 'file:///tmp/', 'https://a b/'])(
    'is none for "%s"',
    (address) => {
      expect(webdavRoot(address)).toBeNull()
    },
  )
})

test('names are joined to the root, whose own letters stay as they are', () => {
  const root = webdavRoot('https://cloud.example/My Talks')
  if (!root) throw new Error('No root.')
  expect(webdavUrl(root, 'd/dev/00000001')).toBe('https://cloud.example/My%20Talks/d/dev/00000001')
  expect(webdavUrl(root, 'd/dev/')).toBe('https://cloud.example/My%20Talks/d/dev/')
  expect(webdavUrl(root, '')).toBe('https://cloud.example/My%20Talks/')
  expect(webdavUrl(root, 'md/a ü?#%.md')).toBe(
    'https://cloud.example/My%20Talks/md/a%20%C3%BC%3F%23%25.md',
  )
})
