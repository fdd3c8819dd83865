/** Building files: YAML that a person can write, checked whole, every mistake with its line. */
import type { BuildingConfig } from '@satuatap/shared/queue';
import { isNode, LineCounter, parseDocument, stringify, type Document } from 'yaml';
import { senseMistakes } from './building-sense.js';
import { buildingShape } from './building-shape.js';
import type { Mistake, Path } from './shape.js';

export interface FileMistake {
  /** Counted from 1. */
  readonly line: number;
  readonly path: string;
  readonly reason: string;
}

export type LoadedBuilding =
  | { readonly ok: true; readonly config: BuildingConfig }
  | { readonly ok: false; readonly mistakes: readonly FileMistake[] };

export function loadBuilding(yaml: string): LoadedBuilding {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const syntax = document.errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    path: '',
    reason: error.message.split('\n')[0] ?? 'is not YAML',
  }));
  if (syntax.length > 0) return { ok: false, mistakes: syntax };
  const value: unknown = document.toJS({ maxAliasCount: 1000 });
  const mistakes: Mistake[] = [];
  buildingShape(value, [], mistakes);
  // Only what is all there can be asked for its sense, and what is wrong anyway is told once.
  if (!mistakes.some(({ missing }) => missing)) {
    const told = new Set(mistakes.map(({ path }) => path.join()));
    mistakes.push(...senseMistakes(value as BuildingConfig).filter(({ path }) => !told.has(path.join())));
  }
  if (mistakes.length === 0) return { ok: true, config: value as BuildingConfig };
  const all = mistakes.map((mistake) => placed(mistake, document, lines));
  return { ok: false, mistakes: all.toSorted((a, b) => a.line - b.line) };
}

function placed({ path, reason }: Mistake, document: Document, lines: LineCounter): FileMistake {
  return { line: lineOf(path, document, lines), path: path.join('.'), reason };
}

/** The line of the thing at the path, or of the nearest thing around it. */
function lineOf(path: Path, document: Document, lines: LineCounter): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** The file that loads to this configuration. */
export const writeBuilding = (config: BuildingConfig): string => stringify(config, { lineWidth: 110 });

export const mistakeText = (file: string, mistakes: readonly FileMistake[]): string =>
  mistakes
    .map(({ line, path, reason }) => `${file}:${line}: ${path === '' ? '' : `${path} `}${reason}`)
    .join('\n');
