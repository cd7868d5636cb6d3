import { apache } from './apache'
import { lighttpd } from './lighttpd'
import { nginx, strictNginx } from './nginx'
import { rclone } from './rclone'
import { sabre } from './sabre'
import type { ServerKind } from './server'

/** Every kind of server that a place for talks is tried on. */
export const SERVERS: ServerKind[] = [apache, nginx, strictNginx, rclone, sabre, lighttpd]
