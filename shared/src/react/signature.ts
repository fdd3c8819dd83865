/** A box to sign in with a finger, a pen or the mouse; what was drawn is one SVG path. */
import { useLayoutEffect, useRef, type PointerEvent } from 'react';

/** The server takes no longer path, characters; beyond it nothing more is drawn. */
const mostLength = 15_000;
/** The box's own units, whatever its size on the glass. */
const width = 600;
const height = 200;

export const signatureBox = `0 0 ${width} ${height}`;

/** What the box's `<svg>` is to have. */
export function useSignature(path: string, onPath: (path: string) => void) {
  const isDrawing = useRef(false);
  /** Several moves may come before the box is drawn anew. */
  const drawn = useRef(path);
  useLayoutEffect(() => {
    // Wiped; what is drawn is ahead of `path`, and not to be set back to it.
    if (path === '') drawn.current = '';
  }, [path]);
  const draw = (event: PointerEvent<SVGSVGElement>, stroke: (point: string) => string): void => {
    const { left, top, width: wide, height: high } = event.currentTarget.getBoundingClientRect();
    const x = Math.round(((event.clientX - left) / wide) * width);
    const y = Math.round(((event.clientY - top) / high) * height);
    const next = drawn.current + stroke(`${x} ${y}`);
    if (next.length > mostLength) return;
    drawn.current = next;
    onPath(next);
  };
  const end = (): void => {
    isDrawing.current = false;
  };
  return {
    viewBox: signatureBox,
    preserveAspectRatio: 'none',
    onPointerDown: (event: PointerEvent<SVGSVGElement>): void => {
      event.currentTarget.setPointerCapture(event.pointerId);
      isDrawing.current = true;
      // A touch without a stroke leaves a dot.
      draw(event, (point) => `M${point}l1 0`);
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>): void => {
      if (isDrawing.current) draw(event, (point) => `L${point}`);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
