import { useEffect, useState } from 'preact/hooks'
import { t } from '../../../browser/words'
import type { Article } from '../../../recap/article'
import { renderOrFallback } from '../../../template/render'
import type { Template } from '../../../template/template'
import { TextBox } from '../TextBox'

/** The very text that the template makes: what is copied and downloaded. */
export function ExportedText({ article, template }: { article: Article; template: Template }) {
  const [text, setText] = useState<string | null>(null)

  useEffect(() => {
    let wanted = true
    renderOrFallback(template, article).then((made) => wanted && setText(made.text))
    return () => {
      wanted = false
    }
  }, [article, template])

  return text === null ? null : (
    <div class="exported-text">
      <TextBox label={t('recapAsExported')} testid="exported-text" text={text} />
    </div>
  )
}
