import { Controller, Get } from '@nestjs/common';
import type { About } from '@satuatap/shared/contract';
import { Settings } from '../settings/settings.js';

/** For a page that nobody has signed in to yet. */
@Controller('about')
export class AboutController {
  constructor(private readonly settings: Settings) {}

  @Get()
  about(): About {
    return { demo: this.settings.demo };
  }
}
