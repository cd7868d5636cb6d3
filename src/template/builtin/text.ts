/** The article for where no Markdown is read: a mail, a form, a chat. */
export const TEXT_SOURCE = `{{ title | default: "Notes" }}
{%- if opening %}

{{ opening | plain | raw }}
{%- endif %}
{%- for section in sections %}


{{ section.heading }}
{%- if section.words %}

{{ section.words | plain | raw }}
{%- endif %}
{%- for talk in section.talks %}


{{ talk.heading }}
{%- if talk.url %}
{{ talk.url }}
{%- endif %}
{%- if talk.prose %}

{{ talk.prose | plain | raw }}
{%- endif %}
{%- if talk.lead %}

{{ talk.lead | plain | raw }}
{%- endif %}
{%- if talk.points %}

{{ talk.points | plain | raw }}
{%- endif %}
{%- if talk.rest %}

{{ talk.rest | plain | raw }}
{%- endif %}
{%- if talk.missing %}

{{ talk.missing | plain | raw }}
{%- endif %}
{%- if talk.links %}
{% for link in talk.links %}
{{ link.name }}: {{ link.url }}
{%- endfor %}
{%- endif %}
{%- endfor %}
{%- endfor %}
{%- if closing %}


{{ closing | plain | raw }}
{%- endif %}
{%- if links %}


Links:
{% for link in links %}
- {{ link.label }}: {{ link.url }}
{%- endfor %}
{%- endif %}
`
