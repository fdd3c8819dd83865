/** A visitor's pages on her phone; loaded by her phone only. */
import '../phone/phone.css';
import './visitor.css';
import { useOpenOffline } from '../open-offline.js';
import { Invitation } from './invitation.js';
import { Visit } from './visit.js';

interface VisitorProps {
  /** `v`: a visit's page. `i`: an invitation's. */
  readonly kind: string;
  readonly token: string;
}

export function Visitor({ kind, token }: VisitorProps) {
  useOpenOffline(`/${kind}/`);
  return kind === 'i' ? <Invitation token={token} /> : <Visit token={token} />;
}
