import { Controller, Get } from '@nestjs/common';
import type { PrinterAnswer } from '@satuatap/shared/contract';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { problem } from '../problems/problem.js';
import { paperAt } from './network-printer.js';
import { PrinterStatus } from './printer-status.js';

/** How the kiosk's own printer is, before anybody asks for a ticket. */
@Controller('devices/printer')
export class PrinterController {
  constructor(private readonly status: PrinterStatus) {}

  @Get()
  @Allow({ devices: ['kiosk'] })
  async paper(@CurrentCaller() { device }: Caller): Promise<PrinterAnswer> {
    if (!device) throw problem('unauthenticated');
    if (device.printer === null) throw problem('printer-none');
    return { paper: await this.status.of(device.id, paperAt(device.printer)) };
  }
}
