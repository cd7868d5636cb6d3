import { describe, expect, test } from 'vitest'
import { webdavServer } from '../../../src/sync/remotes/webdav-server'
import { fakeServer, inTurn, placeOn } from './fake-server'

describe('a request', () => {
  test('takes the login and nothing else of the browser with it, and follows nobody', async () => {
    const server = fakeServer(inTurn(404))
    await webdavServer(placeOn(server)).ask('GET', 'd/dev/00000001')
    expect(server.verbs()).toEqual(['GET /dav/d/dev/00000001'])
    expect(server.asked[0]?.init).toMatchObject({
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      headers: { Authorization: `Basic ${btoa('ada:secret')}`, 'Cache-Control': 'no-cache' },
    })
  })

  test('writes the login in UTF-8', async () => {
    const server = fakeServer(inTurn(404))
    await webdavServer(placeOn(server, { user: 'zoë', password: 'a:b€' })).ask('GET', 'f1')
    const login = new Headers(server.asked[0]?.init.headers).get('Authorization') ?? ''
    expect(Buffer.from(login.slice(6), 'base64').toString()).toBe('zoë:a:b€')
  })

  test('has no login where there is none', async () => {
    const server = fakeServer(inTurn(404))
    await webdavServer(placeOn(server, { user: '', password: '' })).ask('GET', 'f1')
    expect(server.asked[0]?.init.headers).not.toHaveProperty('Authorization')
  })

  test('is not made with a colon in the name, or to an address that is none', async () => {
    const server = fakeServer(inTurn(404))
    const colon = webdavServer(placeOn(server, { user: 'ada:b' }))
    await expect(colon.ask('GET', 'f1')).rejects.toMatchObject({ problem: 'login' })
    const nowhere = webdavServer(placeOn(server, { address: 'ftp://h/' }))
    await expect(nowhere.find('', '0')).rejects.toMatchObject({ problem: 'unreachable' })
    expect(server.asked).toEqual([])
  })

  test('that fails says so without the login', async () => {
    const server = fakeServer(() => {
      throw new TypeError('Failed to fetch')
    })
    const error = await webdavServer(placeOn(server))
      .ask('GET', 'f1')
      .catch((reason: unknown) => reason)
    expect(error).toMatchObject({ problem: 'unreachable', cause: new TypeError('Failed to fetch') })
    expect(JSON.stringify(error) + String(error)).not.toMatch(/secret|ada/)
  })
})
