/** What is written into a chart: the lines' names at their ends, the numbers over the bars. Sizes in CSS pixels. */
import type UPlot from 'uplot';

/** A line of text. */
const lineHeight = 16;

interface Named {
  readonly name: string;
  readonly colour: string;
}

const scaleOf = (plot: UPlot): number => plot.ctx.canvas.width / plot.width;

const inScaledFont = (font: string, scale: number): string =>
  font.replace(/^(\d+)px/, (_, size: string) => `${Number(size) * scale}px`);

export function drawEndNames(plot: UPlot, series: readonly Named[], font: string): void {
  const scale = scaleOf(plot);
  const { ctx } = plot;
  const ends = series.flatMap(({ name, colour }, index) => {
    const values = plot.data[index + 1] ?? [];
    const last = values.findLastIndex((value) => value !== null && value !== undefined);
    const value = values[last];
    if (typeof value !== 'number') return [];
    return { name, colour, x: plot.valToPos(last, 'x', true), y: plot.valToPos(value, 'y', true) };
  });
  ctx.save();
  ctx.font = inScaledFont(font, scale);
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  const lowest = plot.bbox.top + plot.bbox.height - (lineHeight / 2) * scale;
  for (const { name, colour, x, y } of apart(ends, lineHeight * scale, lowest)) {
    ctx.fillStyle = colour;
    ctx.fillText(name, x + 8 * scale, y);
  }
  ctx.restore();
}

/** Moves names that would lie over each other apart, in the order of their height, and none below the lowest place. */
export function apart<Mark extends { readonly y: number }>(
  marks: readonly Mark[],
  distance: number,
  lowest: number,
): Mark[] {
  const placed: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.y - b.y)) {
    const above = placed.at(-1);
    placed.push(above && mark.y - above.y < distance ? { ...mark, y: above.y + distance } : mark);
  }
  let room = lowest;
  return placed.toReversed().map((mark) => {
    const y = Math.min(mark.y, room);
    room = y - distance;
    return { ...mark, y };
  });
}

export function drawBarNumbers(plot: UPlot, font: string, colour: string): void {
  const scale = scaleOf(plot);
  const { ctx } = plot;
  ctx.save();
  ctx.font = inScaledFont(font, scale);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  ctx.fillStyle = colour;
  const room = plot.valToPos(1, 'x', true) - plot.valToPos(0, 'x', true);
  const values = plot.data[1] ?? [];
  // All or none: a number here and there would look as if it meant something. The table has them all.
  const fit = values.every((value) => ctx.measureText(String(value ?? '')).width < room);
  values.forEach((value, index) => {
    if (!fit || typeof value !== 'number' || value === 0) return;
    ctx.fillText(String(value), plot.valToPos(index, 'x', true), plot.valToPos(value, 'y', true) - 2 * scale);
  });
  ctx.restore();
}
