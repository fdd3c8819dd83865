/** A QR code as a picture of its own, in the page. */
import { renderSVG } from 'uqr';

export function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const source = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(text, { border: 2 }))}`;
  return <img className="qr" src={source} alt={label} />;
}
