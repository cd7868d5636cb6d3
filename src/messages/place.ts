export { webdavRoot as folderAddress } from '../sync/remotes/webdav-address'
