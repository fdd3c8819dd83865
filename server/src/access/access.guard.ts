import {
  createParamDecorator,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { worksIn, type DeviceInfo, type DeviceKind, type Session } from '@satuatap/shared/contract';
import type { Actor, Role } from '@satuatap/shared/queue';
import type { FastifyRequest } from 'fastify';
import { Sessions } from '../accounts/sessions.js';
import { Devices } from '../devices/devices.js';
import { problem } from '../problems/problem.js';
import { Settings } from '../settings/settings.js';
import { tokenIn } from './cookie.js';
import { isOwnOrigin } from './own-origin.js';

interface Allowed {
  readonly roles?: readonly Role[];
  readonly devices?: readonly DeviceKind[];
}

/** Who asks, once the guard has let them in. */
export interface Caller {
  readonly actor: Actor;
  readonly session: Session | null;
  readonly device: DeviceInfo | null;
}

const key = 'satuatap:allow';
/** Lets in staff of these roles and devices of these kinds. A route without it is public. */
export const Allow = (allowed: Allowed): MethodDecorator & ClassDecorator => SetMetadata(key, allowed);

type Request = FastifyRequest<{ Params: { buildingId?: string } }> & { caller?: Caller };

export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<Request>();
  if (!caller) throw problem('unauthenticated');
  return caller;
});

/** @throws ProblemException `unauthenticated` where a device asks for what is of staff */
export function sessionOf({ session }: Caller): Session {
  if (!session) throw problem('unauthenticated');
  return session;
}

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly devices: Devices,
    private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets say what they follow in their own words; the live gateway admits them.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (request.method !== 'GET') this.refuseForeignPage(request);
    const allowed = this.reflector.getAllAndOverride<Allowed | undefined>(key, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!allowed) return true;
    const caller = (await this.asDevice(request, allowed)) ?? (await this.asStaff(request, allowed));
    const { buildingId } = request.params;
    if (buildingId !== undefined) {
      const mayEnter = caller.session
        ? worksIn(caller.session, buildingId)
        : caller.device?.buildingId === buildingId;
      if (!mayEnter) throw problem('forbidden');
    }
    request.caller = caller;
    return true;
  }

  /** A cookie is sent with requests that other sites make too; those are not ours. */
  private refuseForeignPage(request: Request): void {
    if (!isOwnOrigin(request.headers, this.settings.origins))
      throw problem('forbidden', { detail: 'The request comes from another site.' });
  }

  private async asDevice(request: Request, allowed: Allowed): Promise<Caller | null> {
    const header = request.headers.authorization;
    if (!header?.startsWith('Bearer ')) return null;
    const device = await this.devices.device(header.slice('Bearer '.length));
    if (!device) throw problem('unauthenticated');
    if (!allowed.devices?.includes(device.kind)) throw problem('forbidden');
    return { actor: { kind: 'device', id: device.id }, session: null, device };
  }

  private async asStaff(request: Request, allowed: Allowed): Promise<Caller> {
    const token = tokenIn(request.headers.cookie);
    const session = token === null ? null : await this.sessions.known(token);
    if (!session) throw problem('unauthenticated');
    if (!allowed.roles?.includes(session.role)) throw problem('forbidden');
    return { actor: { kind: 'staff', id: session.staffId, role: session.role }, session, device: null };
  }
}
