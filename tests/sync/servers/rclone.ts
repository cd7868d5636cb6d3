import { PASSWORD, type ServerKind, USER } from './server'

/** `rclone serve webdav`, which is Go's WebDAV server. */
export const rclone = rcloneWith('rclone', [])

/** It has no folders that may only be read, but can be started so. */
export const readOnlyRclone = rcloneWith('rclone-readonly', ['--read-only'])

function rcloneWith(name: string, more: string[]): ServerKind {
  return {
    name,
    prepare: ({ folder, data, port }) => ({
      program: 'rclone',
      args: [
        ...['serve', 'webdav', data, '--addr', `127.0.0.1:${port}`],
        ...['--user', USER, '--pass', PASSWORD, '--vfs-cache-mode', 'writes', ...more],
      ],
      // Neither a configuration nor a cache of whoever runs the tests.
      env: { RCLONE_CONFIG: `${folder}/rclone.conf`, RCLONE_CACHE_DIR: `${folder}/cache` },
    }),
  }
}
