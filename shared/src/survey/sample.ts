/** Chi-square of one degree of freedom at 95 %. */
const chi2 = 3.841;
/** Assumed share of the population; a half asks for the largest sample. */
const p = 0.5;
/** Margin of error. */
const d = 0.05;

/**
 * How many complete answers stand for so many people served, by Krejcie and Morgan (1970), which the regulation's
 * annex prints as a table: n = (χ² · N · P · Q) / (d² · (N − 1) + χ² · P · Q), rounded as that table rounds, to the
 * nearest. It holds for answers that came by chance; those who answer a phone are not drawn by lot, so that reaching
 * the number makes a report formally complete and not yet unbiased.
 */
export function sampleNeeded(population: number): number {
  if (population <= 0) return 0;
  const spread = chi2 * p * (1 - p);
  return Math.round((spread * population) / (d * d * (population - 1) + spread));
}
