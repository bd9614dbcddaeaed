-- Where a parked thing came from, and by which request, so that one id finds it in the logs too.
ALTER TABLE parked ADD COLUMN channel_id TEXT;
ALTER TABLE parked ADD COLUMN request_id TEXT;
CREATE INDEX parked_of_workspace ON parked (workspace_id, parked_at, id);

-- When the conversation means to speak unasked in this episode: a follow-up or a check-in.
ALTER TABLE episode ADD COLUMN due_at INTEGER;
CREATE INDEX episode_due ON episode (due_at) WHERE due_at IS NOT NULL;

-- New people first: whether the conversation of each has ever shown itself.
CREATE INDEX identity_by_creation ON identity (created_at);

-- What no row tells, by hour: repeats of a provider's, refused signatures, conversations that had to be woken. An empty
-- workspace or channel is the deployment's own.
CREATE TABLE counter (
  workspace_id TEXT NOT NULL,
  hour INTEGER NOT NULL,
  channel_id TEXT NOT NULL,
  name TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, hour, channel_id, name)
) STRICT, WITHOUT ROWID;

-- Conversations the clock had to wake, and when it may look at each again.
CREATE TABLE wake_up (
  workspace_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  times INTEGER NOT NULL,
  again_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, conversation_id)
) STRICT, WITHOUT ROWID;

-- When the clock last did its work.
CREATE TABLE clock (
  name TEXT PRIMARY KEY,
  ran_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
