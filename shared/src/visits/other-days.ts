/** How many days before and after today reception looks for guests of other days. */
export const otherDaysWindow = 14;
