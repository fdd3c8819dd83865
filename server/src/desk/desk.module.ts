import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { DeskController } from './desk.controller.js';

@Module({ imports: [AccessModule, BuildingsModule, QueueModule], controllers: [DeskController] })
export class DeskModule {}
