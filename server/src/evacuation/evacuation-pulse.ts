import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LiveGateway } from '../live/live.gateway.js';
import { EvacuationNews } from './evacuation-news.js';

/** Lets every screen know at once, and with every pulse, whether its building is being evacuated. */
@Injectable()
export class EvacuationPulse implements OnModuleInit {
  constructor(
    private readonly news: EvacuationNews,
    private readonly live: LiveGateway,
  ) {}

  onModuleInit(): void {
    this.live.onPulse((buildingId) => this.news.of(buildingId));
    this.news.onChange((buildingId) => this.live.tellPulse(buildingId));
  }
}
