import { fileURLToPath } from 'node:url'
import { FOLDERS, PASSWORD, type ServerKind, USER } from './server'

/** sabre/dav, the engine in Nextcloud and ownCloud, in PHP's own web server. */
export const sabre: ServerKind = {
  name: 'sabre',
  prepare: ({ folder, port }) => ({
    program: 'php',
    args: ['-S', `127.0.0.1:${port}`, fileURLToPath(new URL('sabre.php', import.meta.url))],
    env: {
      PHP_CLI_SERVER_WORKERS: '4',
      DAV_FOLDER: folder,
      DAV_USER: USER,
      DAV_PASSWORD: PASSWORD,
      DAV_READ_ONLY: FOLDERS.readOnly,
    },
  }),
}
