/** The article below its title: what a recap and a blog's post have in common. */
export const ARTICLE_BODY = `{%- if opening %}

{{ opening }}
{%- endif %}
{%- for section in sections %}

## {{ section.heading }}
{%- if section.words %}

{{ section.words }}
{%- endif %}
{%- for talk in section.talks %}

### {{ talk.heading }}
{%- if talk.url %}

{{ "Link to the talk" | link: talk.url }}
{%- endif %}
{%- if talk.prose %}

{{ talk.prose }}
{%- endif %}
{%- if talk.lead %}

{{ talk.lead }}
{%- endif %}
{%- if talk.points %}

{{ talk.points }}
{%- endif %}
{%- if talk.rest %}

{{ talk.rest }}
{%- endif %}
{%- if talk.missing %}

{{ talk.missing }}
{%- endif %}
{%- if talk.further %}

{% for resource in talk.further -%}
  {{ resource.name }}: {% for link in resource.links -%}
    {{ link.label | link: link.url }}{% unless forloop.last %}, {% endunless %}
  {%- endfor %}{% unless forloop.last %} · {% endunless %}
{%- endfor %}
{%- endif %}
{%- endfor %}
{%- endfor %}
{%- if closing %}

{{ closing }}
{%- endif %}
{%- if links %}

## Links

{% for link in links -%}
- {{ link.label | link: link.url }}
{% endfor %}
{%- endif %}
`

/**
 * One article of a whole trip, to be published: sections by conference and day, each talk with its
 * link, the user's words, key points, what is missing, and resources.
 */
export const RECAP_SOURCE = `# {{ title | default: "Notes" }}
${ARTICLE_BODY}`
