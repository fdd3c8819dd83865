/** How large the texts of a label can be: as large as they may, and no larger than it holds. */

/** Heights of letters, mm. */
export interface TextSizes {
  readonly name: number;
  readonly agency: number;
}

/** Asked of the label as it stands with these sizes. */
export interface LabelLimits {
  readonly isNameTooWide: (sizes: TextSizes) => boolean;
  readonly isTooTall: (sizes: TextSizes) => boolean;
}

export const smallestSizes: TextSizes = { name: 5, agency: 4 };
const stepMm = 0.5;

const smaller = (size: number, smallest: number): number => Math.max(smallest, size - stepMm);

/** A word too wide for the label makes its own letters smaller; a label too tall makes all smaller, the agency's first. */
export function fitTexts(largest: TextSizes, { isNameTooWide, isTooTall }: LabelLimits): TextSizes {
  let { name, agency } = largest;
  const least = smallestSizes;
  while (name > least.name && isNameTooWide({ name, agency })) name = smaller(name, least.name);
  while ((name > least.name || agency > least.agency) && isTooTall({ name, agency })) {
    const isAgencyNext = agency > least.agency && agency / largest.agency >= name / largest.name;
    if (isAgencyNext || name === least.name) agency = smaller(agency, least.agency);
    else name = smaller(name, least.name);
  }
  return { name, agency };
}
