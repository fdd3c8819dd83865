import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  allRoles,
  type AuditAction,
  type Session,
  type SignInBody,
  type StaffName,
} from '@satuatap/shared/contract';
import { IsString, Length } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { cookieText, tokenIn } from '../access/cookie.js';
import { RateLimits } from '../access/rate-limits.js';
import { AuditLog } from '../audit/audit-log.js';
import { problem } from '../problems/problem.js';
import { Accounts, type StaffRow } from './accounts.js';
import { Sessions } from './sessions.js';

class SignInDto implements SignInBody {
  @IsString() @Length(1, 60) name!: string;
  @IsString() @Length(1, 200) password!: string;
}

const isSecure = (request: FastifyRequest): boolean =>
  request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https';

type Account = Pick<Session, 'staffId' | 'role' | 'buildingIds'>;

@Controller()
export class SessionController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
    private readonly audit: AuditLog,
  ) {}

  @Post('session')
  @HttpCode(200)
  async signIn(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    await this.limits.take('sign-in-address', request.ip);
    const name = body.name.trim().toLowerCase();
    const pair = `${request.ip} ${name}`;
    await this.limits.take('sign-in-pair', pair);
    await this.limits.take('sign-in-name', name);
    const staff = await this.withPassword(name, body.password);
    const { session, token, maxAgeSeconds } = await this.sessions.begin(staff);
    await this.limits.forgive('sign-in-pair', pair);
    await this.limits.forgive('sign-in-name', name);
    await this.note('session.began', session);
    void reply.header('set-cookie', cookieText(token, maxAgeSeconds, isSecure(request)));
    return session;
  }

  @Get('session')
  @Allow({ roles: allRoles })
  current(@CurrentCaller() { session }: Caller): Session {
    if (!session) throw problem('unauthenticated');
    return session;
  }

  @Delete('session')
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = tokenIn(request.headers.cookie);
    const session = token === null ? null : await this.sessions.known(token);
    if (token !== null) await this.sessions.end(token);
    if (session) await this.note('session.ended', session);
    void reply.header('set-cookie', cookieText('', 0, isSecure(request)));
  }

  /** A wrong password for an account is written down; a name that is nobody's may be anything, and is not. */
  private async withPassword(name: string, password: string): Promise<StaffRow> {
    try {
      return await this.accounts.withPassword(name, password);
    } catch (error) {
      const account = await this.accounts.named(name);
      if (account) await this.note('session.refused', account);
      throw error;
    }
  }

  private note(action: AuditAction, { staffId, role, buildingIds }: Account): Promise<void> {
    const [only = '', ...others] = buildingIds;
    return this.audit.saw({
      buildingId: others.length === 0 ? only : '',
      // Whoever gave a wrong password is not known to be her.
      by: action === 'session.refused' ? { kind: 'system' } : { kind: 'staff', id: staffId, role },
      action,
      subject: 'staff',
      subjectId: staffId,
    });
  }

  @Get('staff')
  @Allow({ roles: allRoles })
  names(@CurrentCaller() { session }: Caller): Promise<StaffName[]> {
    if (!session) throw problem('unauthenticated');
    return this.accounts.names(session.buildingIds);
  }
}
