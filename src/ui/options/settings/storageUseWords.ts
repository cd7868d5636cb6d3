import { t } from '../../../browser/words'
import type { StorageUse } from '../../../storage/space'
import { sized } from '../numbers'

/** `3.4 MB of 12 GB`, as far as the browser tells. */
export function usedWords({ usedBytes, quotaBytes }: StorageUse): string {
  if (usedBytes === null) return t('useUnknown')
  return quotaBytes === null ? sized(usedBytes) : t('useOf', sized(usedBytes), sized(quotaBytes))
}

/** Whether the browser may clear the notes by itself. */
export function persistedWords({ persisted }: StorageUse): string {
  if (persisted === null) return t('persistUnknown')
  return persisted ? t('persistYes') : t('persistNo')
}
