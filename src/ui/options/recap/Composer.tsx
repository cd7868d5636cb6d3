import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { Article } from '../../../recap/article'
import { outlineOf } from '../../../recap/outline'
import type { Recap } from '../../../recap/recap'
import type { ReadyLibrary } from '../library'
import { ProblemLine } from '../ProblemLine'
import type { OpenLibrary } from '../useLibrary'
import { useNarrow } from '../useNarrow'
import { ActLine } from './ActLine'
import { ArticlePane } from './ArticlePane'
import { Choices } from './Choices'
import './Composer.css'
import { ComposerBar } from './ComposerBar'
import { ComposerTabs, type Side } from './ComposerTabs'
import { conferencesIn } from './conferences'
import { ExportedText } from './ExportedText'
import { nameOf } from './fields'
import { Outline, type OutlinePlace } from './Outline'
import { RecapContext } from './recap-context'
import { Since } from './Since'
import { structureKey } from './structure'
import { TemplateProblem } from './TemplateProblem'
import { useActs } from './useActs'
import { useArticle } from './useArticle'
import { useDraft } from './useDraft'
import { useLiveNote } from './useLiveNote'
import { useNoteOf } from './useNoteOf'
import { useRecap } from './useRecap'
import { templateOf, useTemplates } from './useTemplates'
import { useWhoseNotes } from './useWhoseNotes'

interface ComposerProps {
  stored: Recap
  library: ReadyLibrary
  open: OpenLibrary
  onRemove: (id: string) => void
}

/** One recap: its outline at the left, the article at the right; one of them on a narrow screen. */
export function Composer({ stored, library, open, onRemove }: ComposerProps) {
  const { recap, save, write, retry, settled } = useRecap(stored)
  const [noteOf, setNoteOf] = useNoteOf(library.saved)
  const [saved, onLive] = useLiveNote(library.saved, noteOf)
  const narrow = useNarrow()
  const templates = useTemplates()
  const template = templateOf(templates, recap.template)
  const structure = structureKey(recap)
  const sections = useMemo(() => outlineOf(recap, saved), [structure, saved])
  const conferences = useMemo(() => conferencesIn(library.days), [library.days])
  const shown = useWhoseNotes(recap, saved)
  const [article, setArticle] = useArticle(recap, shown)
  const made = useDraft(article, template)
  const draft = made === 'failed' ? null : made
  const acts = useActs(recap, write)
  const [side, setSide] = useState<Side>('outline')
  const [view, setView] = useState<'draft' | 'text'>('draft')
  const [reveal, pane] = useReveal()

  const show = useCallback(
    (place: OutlinePlace) => {
      setSide('article')
      setView('draft')
      if (place.at === 'note') setNoteOf(place.id)
      reveal(
        place.at === 'words'
          ? `[data-field="${CSS.escape(nameOf({ at: 'words', key: place.key }))}"]`
          : `[data-talk="${CSS.escape(place.id)}"]`,
      )
    },
    [reveal],
  )
  const openNote = useCallback(
    (id: string | null) => {
      setNoteOf(id)
      // The field that had the focus is gone: the talk takes it.
      if (id === null && noteOf !== null) reveal(`[data-talk="${CSS.escape(noteOf)}"]`)
    },
    [noteOf, reveal],
  )
  const usual = useMemo(() => usualHeadings(article), [article])
  const present = sections.flatMap(({ conference }) => conference ?? [])

  // What the recap's words do not touch is not looked at again while they are typed.
  const outline = useMemo(
    () => (
      <Outline
        talks={recap.talks}
        sections={sections}
        saved={saved}
        usual={usual}
        write={write}
        act={acts.act}
        onShow={show}
      />
    ),
    [sections, saved, usual, write, acts.act, show],
  )

  const text = useMemo(
    () =>
      article &&
      draft && (
        <ArticlePane
          sections={sections}
          saved={saved}
          article={article}
          draft={draft}
          output={template.output}
          noteOf={noteOf}
          write={write}
          onNote={openNote}
          onLive={onLive}
          onLeft={open.touch}
        />
      ),
    [sections, saved, article, draft, template.output, noteOf, write, openNote, onLive, open.touch],
  )

  return (
    <RecapContext.Provider value={recap}>
      <div class="composer" data-side={side} data-testid="composer">
        <ComposerBar
          recap={recap}
          saved={shown}
          save={save}
          article={article}
          template={template}
          templates={templates}
          view={view}
          write={write}
          onExported={setArticle}
          onRetry={retry}
          onView={(one) => {
            setSide('article')
            setView(one)
          }}
          onTemplate={(id) =>
            acts.act({
              changes: [{ type: 'choices', value: { template: id } }],
              words: t('recapChanged'),
            })
          }
          onRemove={() => settled().then(() => onRemove(recap.id))}
        />
        {library.problem && <ProblemLine error={library.problem} onRetry={open.reload} />}
        {draft?.problem && <TemplateProblem template={template} problem={draft.problem} />}
        {narrow && <ComposerTabs side={side} onSide={setSide} />}
        <div class="composer-panes">
          <section
            class="composer-outline"
            aria-label={t('recapOutline')}
            data-testid="outline-pane"
          >
            <div class="composer-outline-scroll">
              <Choices
                recap={recap}
                library={library}
                conferences={conferences}
                present={present}
                act={acts.act}
              />
              {outline}
              {sections.length === 0 && <p class="outline-empty">{t('recapNothingIn')}</p>}
            </div>
            <ActLine acts={acts} />
          </section>
          <section
            ref={pane}
            class="composer-article"
            aria-label={t('recapArticle')}
            data-testid="article-pane"
          >
            {article && (
              <Since
                recap={recap}
                article={article}
                saved={saved}
                onShow={(id) => show({ at: 'talk', id })}
                onNote={(id) => show({ at: 'note', id })}
              />
            )}
            {view === 'draft' && text}
            {made === 'failed' && (
              <p class="article-failed" role="alert">
                {t('recapNotMade')}
              </p>
            )}
            {article && view === 'text' && <ExportedText article={article} template={template} />}
          </section>
        </div>
      </div>
    </RecapContext.Provider>
  )
}

/** Brings an element of the pane into view and gives it the focus, as soon as it is there. */
function useReveal() {
  const pane = useRef<HTMLElement>(null)
  const [wanted, setWanted] = useState<{ selector: string } | null>(null)
  useEffect(() => {
    if (!wanted) return
    const element = pane.current?.querySelector<HTMLElement>(wanted.selector)
    setWanted(null)
    if (!element) return
    element.scrollIntoView({ block: 'start' })
    if (!element.contains(document.activeElement)) element.focus({ preventScroll: true })
  }, [wanted])
  const reveal = useCallback((selector: string) => setWanted({ selector }), [])
  return [reveal, pane] as const
}

function usualHeadings(article: Article | null): ReadonlyMap<string, string> {
  const talks = article?.sections.flatMap((section) => section.talks) ?? []
  return new Map(talks.map(({ id, usualHeading }) => [id, usualHeading]))
}
