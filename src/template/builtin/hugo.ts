import { ARTICLE_BODY } from './recap'

/**
 * A post with the front matter that Hugo and Jekyll both read
 * (https://gohugo.io/content-management/front-matter/, https://jekyllrb.com/docs/front-matter/). The
 * title stands there, since themes set it themselves; without the last line Jekyll would run what
 * looks like Liquid in the notes.
 */
export const HUGO_SOURCE = `---
title: {{ title | default: "Notes" | yaml }}
{%- if date %}
date: {{ date | yaml }}
{%- endif %}
{%- if tags %}
tags: {{ tags | yaml }}
{%- endif %}
render_with_liquid: false
---
${ARTICLE_BODY}`
