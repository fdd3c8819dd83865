import { Module } from '@nestjs/common';
import { Officers } from './officers.js';

/** Who works in the building, for whichever agency. */
@Module({ providers: [Officers], exports: [Officers] })
export class DirectoryModule {}
