/** Lengths in days a recent stretch can have: the longest of which the file spans two is taken. */
export const stretchLengths = [365, 182, 91, 28] as const;

/** A product is new for so many days after its first sale. */
export const newProductDays = 182;

/** An active customer bought within a year. */
export const yearDays = 365;

/** How far back the check of “who will buy again” stands, and how long it watches. */
export const watchDays = 91;
