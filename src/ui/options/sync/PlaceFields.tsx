import { t, type WordKey } from '../../../browser/words'
import { folderAddress } from '../../../messages/place'
import type { ServerPlace, SyncPlace } from '../../../messages/sync'
import { Problem } from '../../Problem'
import { Choice } from './Choice'
import { emptyPlace, KINDS } from './empty-place'
import { Field } from './Field'
import { FolderField } from './FolderField'

interface PlaceFieldsProps {
  place: SyncPlace
  onPlace: (place: SyncPlace) => void
  onFolder: (folder: FileSystemDirectoryHandle) => void
}

/** What is to be entered for a place of each kind. */
export function PlaceFields({ place, onPlace, onFolder }: PlaceFieldsProps) {
  return (
    <>
      <Choice
        label={t('syncKind')}
        testid="sync-kind"
        value={place.kind}
        options={KINDS.map((one) => [one, t(`syncKind_${one}` as WordKey)])}
        onValue={(value) => onPlace(emptyPlace(value, place))}
      />
      {place.kind === 'folder' ? (
        <FolderField name={place.name} onFolder={onFolder} />
      ) : (
        <ServerFields place={place} onPlace={onPlace} />
      )}
    </>
  )
}

interface ServerFieldsProps {
  place: ServerPlace
  onPlace: (place: SyncPlace) => void
}

function ServerFields({ place, onPlace }: ServerFieldsProps) {
  const { kind } = place
  const isOpen = folderAddress(place.address)?.protocol === 'http:' && place.address.includes('://')
  return (
    <>
      <Field
        label={t(`syncAddress_${kind}` as WordKey)}
        hint={t(`syncAddressHint_${kind}` as WordKey)}
        testid="sync-address"
        type="text"
        value={place.address}
        onValue={(address) => onPlace({ ...place, address })}
      />
      {isOpen && <Problem testid="sync-insecure">{t('syncInsecure')}</Problem>}
      {place.kind === 's3' && <BucketFields place={place} onPlace={onPlace} />}
      {place.kind === 'couchdb' && (
        <Field
          label={t('syncDatabase')}
          hint={t('syncDatabaseHint')}
          testid="sync-database"
          type="text"
          value={place.database}
          onValue={(database) => onPlace({ ...place, database })}
        />
      )}
      <Field
        label={t(`syncUser_${kind}` as WordKey)}
        testid="sync-user"
        type="text"
        value={place.user}
        onValue={(user) => onPlace({ ...place, user })}
      />
      <Field
        label={t(`syncPassword_${kind}` as WordKey)}
        hint={t(`syncPasswordHint_${kind}` as WordKey)}
        testid="sync-password"
        type="password"
        value={place.password}
        onValue={(password) => onPlace({ ...place, password })}
      />
    </>
  )
}

interface BucketFieldsProps {
  place: Extract<SyncPlace, { kind: 's3' }>
  onPlace: (place: SyncPlace) => void
}

function BucketFields({ place, onPlace }: BucketFieldsProps) {
  return (
    <>
      <Field
        label={t('syncBucket')}
        hint={t('syncBucketHint')}
        testid="sync-bucket"
        type="text"
        value={place.bucket}
        onValue={(bucket) => onPlace({ ...place, bucket })}
      />
      <Field
        label={t('syncFolder')}
        testid="sync-folder"
        type="text"
        value={place.folder}
        onValue={(folder) => onPlace({ ...place, folder })}
      />
      <Field
        label={t('syncRegion')}
        testid="sync-region"
        type="text"
        value={place.region}
        onValue={(region) => onPlace({ ...place, region })}
      />
      <Choice
        label={t('syncStyle')}
        testid="sync-style"
        value={place.style}
        options={[
          ['path', t('syncStyle_path')],
          ['host', t('syncStyle_host')],
        ]}
        onValue={(style) => onPlace({ ...place, style })}
      />
    </>
  )
}
