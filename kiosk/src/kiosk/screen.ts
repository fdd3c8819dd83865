/** The kiosk's glass, so that what is touched is laid out in millimetres. */
import { useLayoutEffect } from 'react';

/** The smallest glass that kiosks have: on a larger one, targets come out larger, never smaller. */
const defaultInches = 21.5;
const mmPerInch = 25.4;

export interface KioskAddress {
  readonly buildingId: string;
  /** Where it stands, for staff: "Pintu utama". */
  readonly place: string;
  /** The glass's diagonal. */
  readonly inches: number;
}

const usual: Omit<KioskAddress, 'buildingId'> = { place: 'Kios', inches: defaultInches };

/** `?building=jakabaring&place=Pintu utama&inch=32`; only the building must be there. */
export function kioskAddress(query: string, without = usual): KioskAddress {
  const given = new URLSearchParams(query);
  const inches = Number(given.get('inch'));
  return {
    buildingId: given.get('building') ?? '',
    place: given.get('place') ?? without.place,
    inches: inches >= 5 && inches <= 120 ? inches : without.inches,
  };
}

export const pxPerMm = (width: number, height: number, inches: number): number =>
  Math.hypot(width, height) / (inches * mmPerInch);

/** Keeps `--mm` on the root: a millimetre of the glass in CSS pixels. */
export function useMillimetres(inches: number): void {
  useLayoutEffect(() => {
    const measure = (): void =>
      document.documentElement.style.setProperty('--mm', `${pxPerMm(innerWidth, innerHeight, inches)}px`);
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [inches]);
}
