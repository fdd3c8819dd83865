/** The front desk's deliveries at one instance, on a database that others may share. */
import { AuditLog } from '../audit/audit-log.js';
import { DeliveryActs } from '../deliveries/delivery-acts.js';
import { DeliveryAnswers } from '../deliveries/delivery-answers.js';
import { DeliveryCommands } from '../deliveries/delivery-commands.js';
import { DeliveryWatch } from '../deliveries/delivery-watch.js';
import { Receiving } from '../deliveries/receiving.js';
import { Recipients } from '../deliveries/recipients.js';
import { Directory } from '../directory/directory.js';
import { Disclosures } from '../directory/disclosures.js';
import { Officers } from '../directory/officers.js';
import { Notices } from '../notices/notices.js';
import { PushNotices } from '../push/push-notices.js';
import { Subscriptions } from '../push/subscriptions.js';
import { Watch } from '../queue/watch.js';
import { Settings } from '../settings/settings.js';
import { VisitDays } from '../visits/visit-days.js';
import type { BuildingDay } from './building-day.js';
import type { FrontDesk } from './front-desk.js';

/** `mail`: whether this installation mails notices. */
export function openParcelDesk(day: BuildingDay, desk: FrontDesk, { mail = true } = {}) {
  const clock = { now: () => day.now };
  const { buildings, queues, news, sealing } = desk;
  const settings = new Settings(
    {
      DATA_DIR: day.folder,
      ...(mail ? { SMTP_URL: 'smtp://mail.test', NOTICE_MAIL_FROM: 'gedung@example.go.id' } : {}),
    },
    [],
  );
  const audit = new AuditLog(day.database, clock);
  const officers = new Officers();
  const directory = new Directory(
    day.database,
    officers,
    new Disclosures(day.database, news, audit),
    buildings,
    queues,
    clock,
  );
  const notices = new Notices(sealing, clock);
  const subscriptions = new Subscriptions(day.database, sealing, clock);
  const push = new PushNotices(notices, subscriptions);
  const recipients = new Recipients(officers, directory, notices, push, sealing, settings);
  const days = new VisitDays(buildings, queues, clock);
  const commands = new DeliveryCommands(day.database, news, sealing, clock);
  return {
    subscriptions,
    receiving: new Receiving(commands, days, recipients, sealing, audit),
    acts: new DeliveryActs(commands, days, recipients, sealing, audit),
    answers: new DeliveryAnswers(day.database, days, recipients, sealing, audit),
    watch: new DeliveryWatch(
      day.database,
      queues,
      new Watch(day.database),
      commands,
      days,
      recipients,
      audit,
      clock,
    ),
  };
}
export type ParcelDesk = ReturnType<typeof openParcelDesk>;
