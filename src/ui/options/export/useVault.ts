import { useEffect, useRef, useState } from 'preact/hooks'
import { fileName } from '../../../export/filename'
import type { SavedTalk } from '../../../note/saved'
import type { Template } from '../../../template/template'
import { downloadBlob } from '../download'
import { blobOf } from '../out/blob'

/** How far a vault is. */
export type VaultState =
  | { at: 'ready' }
  | { at: 'packing'; done: number; total: number }
  | { at: 'done'; total: number; mistake: string | null }
  | { at: 'stopped' }
  | { at: 'failed' }

export interface Vault {
  state: VaultState
  pack: (talks: readonly SavedTalk[], library: Iterable<SavedTalk>) => Promise<void>
  stop: () => void
}

/** So often (ms) the progress is shown: oftener nobody would see. */
const SHOWN_MS = 100

/** Packs talks into a zip, a file for each, and hands it to the browser's downloads. */
export function useVault(template: Template, name: string, onDone: () => void): Vault {
  const [state, setState] = useState<VaultState>({ at: 'ready' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const pack: Vault['pack'] = async (talks, library) => {
    if (running.current) return
    const stop = new AbortController()
    running.current = stop
    const total = talks.length
    setState({ at: 'packing', done: 0, total })
    try {
      const [{ vaultFiles }, { vaultZip }, { talkRendererOrFallback }] = await Promise.all([
        import('../../../export/vault-files'),
        import('../../../export/vault'),
        import('../../../template/render'),
      ])
      let mistake: string | null = null
      const renderTalk = talkRendererOrFallback(template, new Date().toISOString())
      const render = async (saved: SavedTalk) => {
        const { path, text, problem } = await renderTalk(saved)
        mistake ??= problem?.message ?? null
        return { path, text }
      }
      let shown = 0
      const onProgress = (done: number) => {
        if (performance.now() < shown + SHOWN_MS) return
        shown = performance.now()
        setState({ at: 'packing', done: Math.min(done, total), total })
      }
      const files = vaultFiles({ talks, library, render })
      const zip = vaultZip(files, { onProgress, signal: stop.signal })
      downloadBlob(fileName(name, 'zip'), await blobOf(zip, 'application/zip'))
      setState({ at: 'done', total, mistake })
      onDone()
    } catch {
      // The words say what to do, whatever it was: notes are only read here.
      setState({ at: stop.signal.aborted ? 'stopped' : 'failed' })
    } finally {
      running.current = null
    }
  }
  return { state, pack, stop: () => running.current?.abort() }
}
