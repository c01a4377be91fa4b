/** What the line does, in sentences. */
export const signalTexts = {
  nl: {
    steady: "{{subject}} schommelt, maar er is niets echt veranderd: gewoonlijk {{center}}.",
    levelAboveNow: "{{subject}} is sinds {{from}} <em>{{n}} {{periods}} op rij hoger</em> dan gewoonlijk.",
    levelBelowNow: "{{subject}} is sinds {{from}} <em>{{n}} {{periods}} op rij lager</em> dan gewoonlijk.",
    trendAboveNow: "{{subject}} <em>stijgt al {{n}} {{periods}} op rij</em>: van {{first}} naar {{last}}.",
    trendBelowNow: "{{subject}} <em>daalt al {{n}} {{periods}} op rij</em>: van {{first}} naar {{last}}.",
    outlierAboveNow:
      "{{subject}} was in {{to}} <em>uitzonderlijk hoog</em>: {{last}}, gewoonlijk {{center}}.",
    outlierBelowNow:
      "{{subject}} was in {{to}} <em>uitzonderlijk laag</em>: {{last}}, gewoonlijk {{center}}.",
    nearAboveNow:
      "{{subject}} is tot en met {{to}} <em>opvallend hoog</em>: {{last}}, gewoonlijk {{center}}.",
    nearBelowNow:
      "{{subject}} is tot en met {{to}} <em>opvallend laag</em>: {{last}}, gewoonlijk {{center}}.",
    levelAbove: "Van {{from}} tot en met {{to}}: {{n}} {{periods}} op rij hoger dan gewoonlijk.",
    levelBelow: "Van {{from}} tot en met {{to}}: {{n}} {{periods}} op rij lager dan gewoonlijk.",
    trendAbove:
      "Van {{from}} tot en met {{to}}: {{n}} {{periods}} op rij gestegen, van {{first}} naar {{last}}.",
    trendBelow:
      "Van {{from}} tot en met {{to}}: {{n}} {{periods}} op rij gedaald, van {{first}} naar {{last}}.",
    outlierAboveOne: "In {{to}}: uitzonderlijk hoog, {{last}}.",
    outlierAbove: "Van {{from}} tot en met {{to}}: uitzonderlijk hoog, met als uiterste {{extreme}}.",
    outlierBelowOne: "In {{to}}: uitzonderlijk laag, {{last}}.",
    outlierBelow: "Van {{from}} tot en met {{to}}: uitzonderlijk laag, met als uiterste {{extreme}}.",
    nearAboveOne: "In {{to}}: opvallend hoog, {{last}}; kort ervoor of erna ook.",
    nearAbove: "Van {{from}} tot en met {{to}}: opvallend hoog, met als uiterste {{extreme}}.",
    nearBelowOne: "In {{to}}: opvallend laag, {{last}}; kort ervoor of erna ook.",
    nearBelow: "Van {{from}} tot en met {{to}}: opvallend laag, met als uiterste {{extreme}}.",
  },
  en: {
    steady: "{{subject}} goes up and down, but nothing has really changed: usually {{center}}.",
    levelAboveNow:
      "{{subject}} has been <em>higher than usual for {{n}} {{periods}} in a row</em>, since {{from}}.",
    levelBelowNow:
      "{{subject}} has been <em>lower than usual for {{n}} {{periods}} in a row</em>, since {{from}}.",
    trendAboveNow:
      "{{subject}} has been <em>rising for {{n}} {{periods}} in a row</em>: from {{first}} to {{last}}.",
    trendBelowNow:
      "{{subject}} has been <em>falling for {{n}} {{periods}} in a row</em>: from {{first}} to {{last}}.",
    outlierAboveNow: "{{subject}} was <em>exceptionally high</em> in {{to}}: {{last}}, usually {{center}}.",
    outlierBelowNow: "{{subject}} was <em>exceptionally low</em> in {{to}}: {{last}}, usually {{center}}.",
    nearAboveNow: "{{subject}} is <em>strikingly high</em> up to {{to}}: {{last}}, usually {{center}}.",
    nearBelowNow: "{{subject}} is <em>strikingly low</em> up to {{to}}: {{last}}, usually {{center}}.",
    levelAbove: "From {{from}} to {{to}}: higher than usual for {{n}} {{periods}} in a row.",
    levelBelow: "From {{from}} to {{to}}: lower than usual for {{n}} {{periods}} in a row.",
    trendAbove: "From {{from}} to {{to}}: rose for {{n}} {{periods}} in a row, from {{first}} to {{last}}.",
    trendBelow: "From {{from}} to {{to}}: fell for {{n}} {{periods}} in a row, from {{first}} to {{last}}.",
    outlierAboveOne: "In {{to}}: exceptionally high, {{last}}.",
    outlierAbove: "From {{from}} to {{to}}: exceptionally high, {{extreme}} at most.",
    outlierBelowOne: "In {{to}}: exceptionally low, {{last}}.",
    outlierBelow: "From {{from}} to {{to}}: exceptionally low, {{extreme}} at least.",
    nearAboveOne: "In {{to}}: strikingly high, {{last}}; shortly before or after too.",
    nearAbove: "From {{from}} to {{to}}: strikingly high, {{extreme}} at most.",
    nearBelowOne: "In {{to}}: strikingly low, {{last}}; shortly before or after too.",
    nearBelow: "From {{from}} to {{to}}: strikingly low, {{extreme}} at least.",
  },
} as const;
