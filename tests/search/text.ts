import fc from 'fast-check'

/** Texts of what is hard to fold and to count: ligatures, accents apart, other planes, no spaces. */
export const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'a',
          'B',
          'go',
          ' ',
          ' ',
          '\n',
          '- ',
          'ß',
          'ẞ',
          'ø',
          'Ł',
          'İ',
          'ı',
          'ﬃ',
          'Ĳ',
          'œ',
          'Σ',
          'ς',
        ],
        ...[
          'é',
          'e\u0301',
          '\u0301',
          '\u00ad',
          '\u200d',
          '\ufe0f',
          '😀',
          '👩\u200d💻',
          '\ud800',
          '𝒢',
          '½',
        ],
        ...[
          '東京',
          'の',
          'サーバー',
          'ﾊﾞ',
          'שָׁ',
          'مُ',
          'ـ',
          'हि',
          'ไทย',
          '안',
          '“',
          '…',
          '+',
          '#',
          '.',
        ],
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((all) => all.join(''))
