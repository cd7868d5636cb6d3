import { PASSWORD, type ServerKind, USER } from './server'

/** `rclone serve webdav`, which is Go's WebDAV server. */
export const rclone: ServerKind = {
  name: 'rclone',
  prepare: ({ folder, data, port }) => ({
    program: 'rclone',
    args: [
      ...['serve', 'webdav', data, '--addr', `127.0.0.1:${port}`],
      ...['--user', USER, '--pass', PASSWORD, '--vfs-cache-mode', 'writes'],
    ],
    // Neither a configuration nor a cache of whoever runs the tests.
    env: { RCLONE_CONFIG: `${folder}/rclone.conf`, RCLONE_CACHE_DIR: `${folder}/cache` },
  }),
}
