/** A product is new for so many days after its first sale. */
export const newProductDays = 182;

/** An active customer bought within a year. */
export const yearDays = 365;

/** How far back the check of “who will buy again” stands, and how long it watches. */
export const watchDays = 91;
