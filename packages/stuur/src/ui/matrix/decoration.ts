/** For the parts of a picture that say nothing to a screen reader: its title and the table beside it say the same. */
export const decoration = { "aria-hidden": true } as const;
