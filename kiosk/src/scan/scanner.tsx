/** Listens for a scan on screens that wait for none. Loaded after the first screen is there. */
import { useScanner } from '../use-scanner.js';
import { isScan } from './is-scan.js';

export function Scanner({ onScan }: { readonly onScan: (text: string) => void }) {
  useScanner(onScan, isScan);
  return null;
}
