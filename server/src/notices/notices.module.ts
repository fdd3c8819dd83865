import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { BuildingsModule } from '../buildings/buildings.module.js';
import { NewsModule } from '../news/news.module.js';
import { PersonalModule } from '../personal/personal.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { PushNotices } from '../push/push-notices.js';
import { SubscriptionsModule } from '../push/subscriptions.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { Notices } from './notices.js';
import { NoticesController } from './notices.controller.js';
import { Post } from './post.js';
import { PostSchedule } from './post-schedule.js';

/** Notices to people who are not at a screen: the outbox, and what sends it. */
@Module({
  imports: [
    SettingsModule,
    StorageModule,
    PersonalModule,
    AccessModule,
    BuildingsModule,
    NewsModule,
    SubscriptionsModule,
  ],
  controllers: [NoticesController],
  providers: [Notices, PushNotices, Post, PostSchedule],
  exports: [Notices, PushNotices],
})
export class NoticesModule {}
