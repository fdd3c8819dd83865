/** Types of personal-key.mjs for the tests; see there. */
export const personalKey: string;
