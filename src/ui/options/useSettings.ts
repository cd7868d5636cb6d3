import { useCallback, useEffect, useState } from 'preact/hooks'
import type { StorageError } from '../../storage/errors'
import {
  DEFAULTS,
  onSettings,
  readSettings,
  type Settings,
  writeSettings,
} from '../../storage/settings'

export interface OpenSettings {
  settings: Settings
  /** True when they are the stored ones; before, the defaults stand in. */
  known: boolean
  problem: StorageError | null
  change: (part: Partial<Settings>) => Promise<void>
}

/** The settings, kept up with every surface that changes them. */
export function useSettings(): OpenSettings {
  const [settings, setSettings] = useState<Settings | null>(null)
  const [problem, setProblem] = useState<StorageError | null>(null)

  useEffect(() => {
    readSettings().then(setSettings, setProblem)
    return onSettings(setSettings)
  }, [])

  const change = useCallback(async (part: Partial<Settings>) => {
    try {
      setSettings(await writeSettings(part))
      setProblem(null)
    } catch (error) {
      setProblem(error as StorageError)
    }
  }, [])

  return { settings: settings ?? DEFAULTS, known: settings !== null, problem, change }
}
