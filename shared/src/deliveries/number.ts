/** What stands on a parcel; the building counts from 1 and never begins again, since parcels lie over days. */
export const deliveryNumber = (count: number): string => `K${count}`;
