import { Module } from '@nestjs/common';
import { PersonalModule } from '../personal/personal.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { People } from './people.js';

@Module({ imports: [SettingsModule, PersonalModule], providers: [People], exports: [People] })
export class PeopleModule {}
