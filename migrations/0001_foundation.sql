-- People: tables of the sign-in library (better-auth), one row per person whatever the workspace.
CREATE TABLE user (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  email_verified INTEGER NOT NULL DEFAULT 0,
  image TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  token TEXT NOT NULL UNIQUE,
  expires_at INTEGER NOT NULL,
  ip_address TEXT,
  user_agent TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX session_of_user ON session (user_id);

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  access_token TEXT,
  refresh_token TEXT,
  id_token TEXT,
  access_token_expires_at INTEGER,
  refresh_token_expires_at INTEGER,
  scope TEXT,
  password TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX account_of_user ON account (user_id);

CREATE TABLE verification (
  id TEXT PRIMARY KEY,
  identifier TEXT NOT NULL,
  value TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX verification_of_identifier ON verification (identifier);

-- Workspaces. `shard` names the database that holds the workspace's rows, so that more can follow.
CREATE TABLE workspace (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  region TEXT,
  shard INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE member (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  language TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_of_user ON member (user_id);

-- A connected account is unique over all workspaces: (kind, external_id).
CREATE TABLE channel (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  external_id TEXT NOT NULL,
  display_address TEXT,
  credentials TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX channel_account ON channel (kind, external_id);

-- The assistant of a workspace: `version` rises with every change, so that holders of a snapshot can tell.
CREATE TABLE assistant (
  workspace_id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  settings TEXT NOT NULL,
  knowledge_version INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE knowledge (
  workspace_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  document TEXT NOT NULL,
  saved_by TEXT,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT,
  email TEXT,
  is_seller INTEGER NOT NULL DEFAULT 0,
  -- Since when the contact is no longer new: an order, a person's message, or an imported chat.
  known_since INTEGER,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;

-- Which conversation an address of a channel belongs to.
CREATE TABLE identity (
  workspace_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  address TEXT NOT NULL,
  kind TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, channel_id, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_of_conversation ON identity (workspace_id, conversation_id);

-- What conversations look like from outside; the conversation object is the truth and writes these.
CREATE TABLE conversation (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  alias_of TEXT,
  status TEXT NOT NULL,
  holder_kind TEXT NOT NULL,
  holder_id TEXT,
  language TEXT,
  unread INTEGER NOT NULL,
  preview TEXT,
  last_author TEXT,
  last_author_id TEXT,
  last_message_at INTEGER,
  last_activity_at INTEGER NOT NULL,
  waiting_since INTEGER,
  service_window_ends_at INTEGER,
  handoff_reason TEXT,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_by_activity ON conversation (workspace_id, status, last_activity_at, id);
CREATE INDEX conversation_by_holder ON conversation (workspace_id, status, holder_kind, holder_id, last_activity_at, id);
CREATE INDEX conversation_of_contact ON conversation (workspace_id, contact_id);

CREATE TABLE episode (
  workspace_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  opened_by TEXT NOT NULL,
  finished_at INTEGER,
  holder_kind TEXT NOT NULL,
  holder_id TEXT,
  first_response_at INTEGER,
  handoff TEXT,
  requirements TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, conversation_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE message (
  workspace_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  id TEXT NOT NULL,
  episode INTEGER NOT NULL,
  provider_id TEXT,
  author TEXT NOT NULL,
  author_id TEXT,
  content TEXT NOT NULL,
  at INTEGER NOT NULL,
  delivery TEXT,
  delivery_error TEXT,
  client_id TEXT,
  audit TEXT,
  version INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, conversation_id, seq)
) STRICT, WITHOUT ROWID;

-- What could not be handled, kept whole for a person to see and retry.
CREATE TABLE parked (
  id TEXT PRIMARY KEY,
  workspace_id TEXT,
  conversation_id TEXT,
  source TEXT NOT NULL,
  reason TEXT NOT NULL,
  payload TEXT NOT NULL,
  parked_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER,
  resolved_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX parked_due ON parked (next_attempt_at) WHERE resolved_at IS NULL;

-- Webhooks with a valid signature for an account nobody here connected.
CREATE TABLE unknown_account (
  provider TEXT NOT NULL,
  account_id TEXT NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (provider, account_id)
) STRICT, WITHOUT ROWID;

-- Single-use tickets for sockets, by hash.
CREATE TABLE ticket (
  hash TEXT PRIMARY KEY,
  bearer TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Counters for limits: how often `key` was used in the window that ends at `expires_at`.
CREATE TABLE attempt (
  key TEXT PRIMARY KEY,
  times INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_log (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  member_id TEXT,
  act TEXT NOT NULL,
  subject TEXT,
  detail TEXT,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
