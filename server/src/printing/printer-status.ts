import { Injectable } from '@nestjs/common';
import type { PaperState } from '@satuatap/shared/contract';
import { Devices } from '../devices/devices.js';
import { ProblemException } from '../problems/problem.js';

/** Tells staff how a kiosk's printer did, whenever somebody spoke to it. */
@Injectable()
export class PrinterStatus {
  constructor(private readonly devices: Devices) {}

  /**
   * Waits for the printer's answer and notes it with the device.
   * @throws ProblemException what the printer threw
   */
  async of(deviceId: string, answer: Promise<PaperState>): Promise<PaperState> {
    try {
      const paper = await answer;
      this.devices.report(deviceId, { paper, fault: '' });
      return paper;
    } catch (error) {
      if (error instanceof ProblemException) {
        const { code } = error.problem;
        this.devices.report(deviceId, {
          paper: code === 'printer-out-of-paper' ? 'out' : 'unknown',
          fault: code,
        });
      }
      throw error;
    }
  }
}
