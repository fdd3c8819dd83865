/**
 * A chart by uPlot that reads in black and white: lines differ by their dashes and have their names at their ends,
 * bars have their numbers. It is a picture; the table beside it says the same to who does not see it.
 */
import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import './plot.css';
import { drawEndNames, drawBarNumbers } from './plot-marks.js';

export interface PlotSeries {
  readonly name: string;
  /** `null`: a gap. */
  readonly values: readonly (number | null)[];
  /** Of a colour-blind reader's palette (Okabe and Ito); dashes tell the lines apart without it. */
  readonly colour: string;
  readonly dash: readonly number[];
  readonly width?: number;
}

export interface PlotProps {
  readonly kind: 'lines' | 'bars';
  /** At the axis below, one a value. */
  readonly labels: readonly string[];
  readonly series: readonly PlotSeries[];
  /** A value at the axis to the left; its steps are whole numbers. */
  readonly axisText: (value: number) => string;
  /** What it shows, for who does not see it. */
  readonly summary: string;
}

const height = 230;
/** At most, of the names in the chart, CSS pixels. */
const letterWidth = 7.5;
/** From axis mark to axis mark: round in minutes and in people. */
const wholeSteps = [
  1, 2, 5, 10, 15, 20, 30, 60, 100, 120, 200, 240, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000,
];

export function Plot(props: PlotProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const plot = new UPlot(optionsFor(props, element), dataOf(props), element);
    const fit = new ResizeObserver(() => {
      if (element.clientWidth > 0) plot.setSize({ width: element.clientWidth, height });
    });
    fit.observe(element);
    return () => {
      fit.disconnect();
      plot.destroy();
    };
  }, [props]);
  return <div ref={place} className="plot" role="img" aria-label={props.summary} />;
}

const dataOf = ({ labels, series }: PlotProps): UPlot.AlignedData => [
  labels.map((_, index) => index),
  ...series.map(({ values }) => [...values]),
];

function optionsFor({ kind, labels, series, axisText }: PlotProps, element: HTMLElement): UPlot.Options {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const font = `13px ${style.fontFamily}`;
  const axis = { stroke: colour('--ink'), font, grid: { stroke: colour('--border'), width: 1 } };
  const bars = kind === 'bars';
  const longestName = Math.max(...series.map(({ name }) => name.length));
  return {
    width: element.clientWidth || 600,
    height,
    legend: { show: false },
    cursor: { show: false },
    // Room for the names at the ends of the lines.
    padding: [18, bars ? 12 : 24 + longestName * letterWidth, 0, 0],
    scales: {
      x: {
        time: false,
        range: (_, min, max) => (bars ? [min - 0.6, max + 0.6] : [min, Math.max(max, min + 1)]),
      },
      y: { range: (_, __, max) => [0, max > 0 ? max * 1.08 : 1] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        incrs: [1, 2, 3, 4, 5, 7, 10, 14, 20, 30, 50, 100, 200],
        space: 62,
        values: (_, splits) => splits.map((at) => (Number.isInteger(at) ? (labels[at] ?? '') : '')),
      },
      { ...axis, size: 72, incrs: wholeSteps, values: (_, splits) => splits.map(axisText) },
    ],
    series: [
      {},
      ...series.map(({ colour: stroke, dash, width = 2 }) => ({
        stroke,
        width,
        ...(dash.length > 0 && { dash: [...dash] }),
        spanGaps: true,
        points: { show: !bars && labels.length <= 40, size: 5, fill: stroke },
        ...(bars && {
          fill: stroke,
          ...(UPlot.paths.bars && { paths: UPlot.paths.bars({ size: [0.8, 60] }) }),
        }),
      })),
    ],
    hooks: {
      draw: [
        (plot) => {
          if (bars) drawBarNumbers(plot, font, colour('--ink'));
          else drawEndNames(plot, series, font);
        },
      ],
    },
  };
}
