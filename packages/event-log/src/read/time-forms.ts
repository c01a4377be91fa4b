/**
 * Ways to write a time that the casts of DuckDB do not know, as patterns for both JavaScript and RE2. `parts` names the
 * groups: y(ear), b (month), n(ame of the month), d(ay), h(our), m(inute), s(econd), f(raction), p (a or p of am and pm),
 * and of the zone its letters z, its hours o with sign and its minutes r.
 */
export interface TimeForm {
  readonly pattern: string;
  readonly parts: readonly string[];
}

const weekday = "(?:(?:ma|di|wo|do|vr|za|zo|mo|tu|we|th|fr|sa|su)[a-z]{0,8}\\.?,?\\s+)?";
const clock =
  "(?:(?:T|(?:,\\s*|\\s+)(?:(?:om|at)\\s+)?)(\\d{1,2})[:.uh](\\d{2})(?:[:.](\\d{2})([.,]\\d+)?)?(?:\\s*([ap])\\.?m\\.?)?(?:\\s*uur)?";
const zone =
  "(?:\\s*(?:(Z|UTC|GMT|CET|CEST)|(?:UTC|GMT)?([+-]\\d{1,2})(?::?(\\d{2}))?)(?:\\s*[\\[(][^\\])]*[\\])])?)?";
const clockParts = ["h", "m", "s", "f", "p", "z", "o", "r"];

function form(date: string, parts: readonly string[]): TimeForm {
  return { pattern: `^${weekday}${date}${clock}${zone})?$`, parts: [...parts, ...clockParts] };
}

/** All of them say which number is the day, except `dayMonth`: there the whole column decides. */
export const timeForms = {
  yearFirst: form("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})", ["y", "b", "d"]),
  dayMonth: form("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})", ["first", "second", "y"]),
  dayName: form(
    "(\\d{1,2})(?:e|st|nd|rd|th)?[-\\s./]{0,2}(?:of\\s)?([a-z]{3,9})[-\\s.,/']{0,3}(\\d{4}|\\d{2})",
    ["d", "n", "y"],
  ),
  nameDay: form("([a-z]{3,9})\\.?[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?[,\\s-]+(\\d{4})", ["n", "d", "y"]),
  compact: {
    pattern:
      "^((?:19|20|21)\\d{2})(0[1-9]|1[0-2])([0-3]\\d)(?:T?\\s?([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)?([.,]\\d+)?(Z)?)?$",
    parts: ["y", "b", "d", "h", "m", "s", "f", "z"],
  },
} as const satisfies Readonly<Record<string, TimeForm>>;

/** Weeks of ISO 8601, with groups w(eek), d(ay, Monday is 1) and y(ear). The last two only where the column is one of weeks. */
export const weekForms = {
  yearWeek: {
    pattern: "^(\\d{4})[-\\s]*W(?:k|eek)?\\.?[-\\s]*(\\d{1,2})(?:-?([1-7]))?$",
    parts: ["y", "w", "d"],
  },
  weekYear: {
    pattern: "^(?:week|wk|kw|w)\\.?[-\\s]*(?:nr\\.?\\s*)?(\\d{1,2})(?:[-\\s,/.]+'?(\\d{4}|\\d{2}))?$",
    parts: ["w", "y"],
  },
  bareWeek: { pattern: "^(\\d{1,2})(?:[-\\s/.]+(\\d{4}))?$", parts: ["w", "y"] },
  bareYearWeek: { pattern: "^((?:19|20|21)\\d{2})[-\\s/.]?(\\d{2})$", parts: ["y", "w"] },
} as const satisfies Readonly<Record<string, TimeForm>>;

/**
 * Instants and days as numbers. Nine digits or fewer are numbers of cases far more often than seconds before September
 * 2001. Days of Excel from 18 May 1927 on: its false leap day lies before that.
 */
export const numberForms = {
  epochSeconds: "^1\\d{9}([.,]\\d+)?$",
  epochMilliseconds: "^1\\d{12}$",
  epochMicroseconds: "^1\\d{15}$",
  excelDays: "^[1-6]\\d{4}([.,]\\d+)?$",
} as const;

/** The number of a month by the first three letters of its name, Dutch or English. */
export const monthNumbers: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, mrt: 3, maa: 3, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7, aug: 8, sep: 9 },
  ...{ okt: 10, oct: 10, nov: 11, dec: 12 },
};

/** A time of day alone. */
export const clockPattern =
  "^([01]?\\d|2[0-3])[:.uh][0-5]\\d([:.][0-5]\\d([.,]\\d+)?)?(\\s*[ap]\\.?m\\.?)?(\\s*uur)?$";
