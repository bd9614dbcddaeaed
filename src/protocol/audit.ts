export { ReplyAudit } from '../domain/reply-audit.ts'
