import { RemoteError } from '../remote'

/**
 * The header of a user's name and password in UTF-8 (RFC 7617, 2 and 2.1); none where both are empty.
 * Throws where the name has a colon: it would end there, and be a try at another's login.
 */
export function basicLogin(user: string, password: string): Record<string, string> {
  if (user.includes(':')) throw new RemoteError('login')
  if (user === '' && password === '') return {}
  const bytes = new TextEncoder().encode(`${user}:${password}`)
  return { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` }
}
