import { Module } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Settings } from './settings.js';

/** What everything runs by: the operator's settings, and the clock that they start. */
@Module({
  providers: [{ provide: Settings, useFactory: () => Settings.ofProcess() }, Clock],
  exports: [Settings, Clock],
})
export class SettingsModule {}
