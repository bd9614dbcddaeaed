-- A webhook names its channel alone: whose it is must be found without knowing the workspace.
CREATE UNIQUE INDEX channel_by_id ON channel (id);

-- What was posted, or is to be, to the system a seller has connected by signed webhooks. `payload` is null for replies:
-- their conversation keeps them and repeats them.
CREATE TABLE webhook_delivery (
  workspace_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  payload TEXT,
  created_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_attempt_at INTEGER,
  last_status INTEGER,
  last_error TEXT,
  delivered_at INTEGER,
  next_attempt_at INTEGER,
  PRIMARY KEY (workspace_id, channel_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX webhook_delivery_newest ON webhook_delivery (workspace_id, channel_id, created_at, id);
CREATE INDEX webhook_delivery_due ON webhook_delivery (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX webhook_delivery_age ON webhook_delivery (created_at);
