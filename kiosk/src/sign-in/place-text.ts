/** Floor and room in one, of which either may not be told. */
export const placeText = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== null && part !== '').join(', ');
