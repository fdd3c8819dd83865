/** How the wait forecast held: `GET /api/v1/buildings/{id}/forecast/calibration`. */

/** Days, YYYY-MM-DD, both included. */
export interface CalibrationPeriod {
  readonly from: string;
  readonly to: string;
}

/** Of one service on one day: promises of a call before a time, kept and broken. */
export interface CalibrationDay {
  readonly date: string;
  readonly serviceId: string;
  readonly kept: number;
  readonly broken: number;
}

export interface ForecastCalibration extends CalibrationPeriod {
  readonly buildingId: string;
  /** By day, then by service; those without promises are not there. */
  readonly days: readonly CalibrationDay[];
}
