import { useState } from 'preact/hooks'
import { t } from '../../browser/words'
import { storageError } from '../../storage/errors'
import { isPrivateWindow } from '../../storage/space'
import { late } from '../late'
import { NoteEditor } from '../note/NoteEditor'
import { useNote } from '../note/useNote'
import { OriginsLine } from '../OriginsLine'
import { Problem } from '../Problem'
import { SaveMark } from '../SaveMark'
import { storageWords } from '../storageWords'
import { TalkFacts } from '../TalkFacts'
import { BackButton } from './BackButton'
import { Foot } from './Foot'
import { useAlike } from './same/useAlike'
import type { Session, TalkShown } from './session'

const SameTalk = late(() => import('./same/SameTalk').then((module) => module.SameTalk))

interface TalkViewProps {
  view: TalkShown
  session: Session
}

/** A talk with its note: facts, whether it is saved, the editor, and what leads away. */
export function TalkView({ view, session }: TalkViewProps) {
  const { talk, fresh } = view
  const open = useNote(talk.id, view.note)
  const others = useAlike(view)
  const [fault, setFault] = useState<string | null>(null)
  const save = view.stored.state === 'saved' ? open.save : view.stored
  const retry = () => {
    if (view.stored.state === 'failed') void session.save(talk)
    open.retry()
  }
  const undo = () =>
    session.undo(open.settled).catch((cause) => {
      const error = storageError(cause)
      setFault(error.code === 'outdated' ? storageWords(error) : t('undoFailed'))
    })

  return (
    <main class="popup">
      {fresh === 'opened' && <BackButton session={session} />}
      <NoteEditor
        open={open}
        focus="jot"
        top={
          <>
            {view.facts === 'there' ? (
              <>
                <TalkFacts
                  talk={talk}
                  attached={open.note.links}
                  onDetach={(url) => open.write({ type: 'detach', url })}
                />
                <OriginsLine talk={talk} onChanged={() => void session.reread()} />
                <Provenance extractor={talk.extractor} />
              </>
            ) : (
              <div class="popup-coming" aria-busy="true" />
            )}
            {isPrivateWindow() && <Problem testid="private-window">{t('privateWindow')}</Problem>}
          </>
        }
        status={
          <>
            <SaveMark save={save} note={open.note} onRetry={retry} />
            {fresh === 'new' && open.note.talkId === talk.id && save.state !== 'failed' && (
              <button type="button" class="textlink" data-testid="undo" onClick={undo}>
                {t('undo')}
              </button>
            )}
            {fault && <span role="alert">{fault}</span>}
          </>
        }
        below={others && <SameTalk talk={talk} others={others} open={open} session={session} />}
      />
      <Foot saved={{ talk, note: open.note }} />
    </main>
  )
}

/** Where the facts are second-hand, the user is told so. */
function Provenance({ extractor }: { extractor: string }) {
  if (extractor === 'generic') return <p class="popup-word">{t('fromGeneric')}</p>
  if (extractor === 'unread') return <p class="popup-word">{t('fromUnread')}</p>
  return null
}
