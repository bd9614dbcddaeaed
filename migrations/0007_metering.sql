-- What a workspace is charged, by session: the product's own unit. A void one counts for nothing: no message of it
-- reached anybody, or the conversation turned out to be another's. It keeps no personal data, so that it outlives the
-- messages.
CREATE TABLE metered_session (
  workspace_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  opening TEXT NOT NULL,
  void INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, conversation_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX metered_session_by_opening ON metered_session (workspace_id, opened_at);

-- What providers take, by message, in millionths of a US dollar. A message's time never changes, so its key can begin
-- with it and a month is read in one piece.
CREATE TABLE provider_cost (
  workspace_id TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  conversation_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  market TEXT NOT NULL,
  category TEXT NOT NULL,
  standing TEXT NOT NULL,
  micros INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, sent_at, conversation_id, seq)
) STRICT, WITHOUT ROWID;

-- What sessions cost a workspace, each list from its first instant on, in minor units; without one the usual prices.
CREATE TABLE price_list (
  workspace_id TEXT NOT NULL,
  valid_from INTEGER NOT NULL,
  currency TEXT NOT NULL,
  active_minor INTEGER NOT NULL,
  client_minor INTEGER NOT NULL,
  free_client_sessions INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, valid_from)
) STRICT, WITHOUT ROWID;
