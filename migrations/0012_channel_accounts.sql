-- The provider's account a number belongs to: webhook subscriptions and templates are of it, not of the number.
ALTER TABLE channel ADD COLUMN business_account_id TEXT;
-- Since when nothing goes in or out. The row stays, and with it the conversations of the channel.
ALTER TABLE channel ADD COLUMN disconnected_at INTEGER;
CREATE INDEX channel_of_business_account ON channel (kind, business_account_id) WHERE business_account_id IS NOT NULL;
-- Which key sealed what: the part before the first point. Resealing after a rotation finds its rows by it.
CREATE INDEX channel_sealed_with ON channel (substr(credentials, 1, instr(credentials, '.') - 1))
  WHERE credentials IS NOT NULL;

-- What the last look at a connected account found.
CREATE TABLE channel_check (
  workspace_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  checked_at INTEGER NOT NULL,
  report TEXT NOT NULL,
  PRIMARY KEY (workspace_id, channel_id)
) STRICT, WITHOUT ROWID;

-- Test messages an owner sent to their own phone, outside of every conversation.
CREATE TABLE channel_test (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  delivery TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;

-- Past chats and contacts of a number that is also used on the owner's phone, as far as the provider gave them.
CREATE TABLE history_sync (
  workspace_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  state TEXT NOT NULL,
  progress INTEGER NOT NULL,
  requested_at INTEGER,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, channel_id)
) STRICT, WITHOUT ROWID;
